import { relations, type Relation } from '../../../../functions/domain/application/form'
import { checkDigitOf } from '../../../../functions/domain/resident-id/resident-id'
import { familyLines } from './families'

/** Somebody of the invented city as the identity service and the telephone operator have them. */
export interface RegisteredPerson {
  /** `zhang-1`: the family and the place in it */
  id: string
  family: string
  name: string
  sex: 'f' | 'm'
  /** `YYYY-MM-DD` */
  birth: string
  idNumber: string
  /** to the first of the family */
  relation: 'self' | Relation
  phone?: string
  /** id of the person in whose name the operator has that telephone */
  phoneOwner?: string
  /** the identity service has a record of them */
  recorded: boolean
}

export interface Family {
  id: string
  township: string
  people: readonly RegisteredPerson[]
}

/**
 * Everybody who lives here, the same at every start. The area code of their ID numbers (99 01 01 …) belongs to no place in China, the check digits are true,
 * the telephones begin with 1990001: nobody of them can be a real person.
 */
export const families: readonly Family[] = readFamilies(familyLines)

export const register: readonly RegisteredPerson[] = families.flatMap(({ people }) => people)

/** The person of this id; one that nobody has is a fault of the script that asks. */
export function registered(id: string): RegisteredPerson {
  const person = register.find((each) => each.id === id)
  if (!person) throw new Error(`nobody ${id} in the register`)
  return person
}

function readFamilies(lines: string): Family[] {
  let before = 0
  return lines.trim().split('\n').map((line) => {
    const [head = '', ...all] = line.split('|').map((part) => part.trim())
    const [id = '', township = ''] = head.split(/\s+/)
    const people = all.map((text, index) => personOf(id, township, text, index + 1, before + index + 1))
    before += people.length
    return { id, township, people }
  })
}

/** `place`: in the family; `number`: in the whole register. */
function personOf(family: string, township: string, text: string, place: number, number: number): RegisteredPerson {
  const [name = '', sex = '', birth = '', relation = '', ...special] = text.split(/\s+/)
  if (!isSex(sex) || !isRelation(relation)) throw new Error(`the register cannot be read at ${family} ${place}`)
  const owner = special.find((each) => each.startsWith('phone'))
  const id = `${family}-${place}`
  return {
    id,
    family,
    name,
    sex,
    birth,
    idNumber: idNumberOf(township.slice(0, 6), birth, number * 2 - (sex === 'm' ? 1 : 0)),
    relation,
    ...(owner !== undefined && { phone: `1990001${String(number).padStart(4, '0')}`, phoneOwner: owner === 'phone' ? id : `${family}-${owner.slice('phone-of-'.length)}` }),
    recorded: !special.includes('no-record'),
  }
}

/** The last of the three digits before the check digit is odd for a man and even for a woman. */
function idNumberOf(area: string, birth: string, sequence: number): string {
  const seventeen = `${area}${birth.replace(/-/g, '')}${String(sequence).padStart(3, '0')}`
  return seventeen + checkDigitOf(seventeen)
}

function isSex(text: string): text is RegisteredPerson['sex'] {
  return text === 'f' || text === 'm'
}

function isRelation(text: string): text is RegisteredPerson['relation'] {
  return text === 'self' || relations.some((each) => each === text)
}
