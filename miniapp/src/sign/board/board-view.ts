import type { readSigningBoard } from '@contract/signing'
import type { AnswerOf } from '@contract/route'
import type { InvitationCode, MemberId } from '@domain/ids'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayTime } from '@words/time'
import type { IconName } from '@/ui/icon/icon'

export type Board = Exclude<AnswerOf<typeof readSigningBoard>, { unchanged: true }>
type Person = Board['people'][number]

export interface PersonView {
  member: MemberId
  name: string
  icon: IconName
  colour: 'jade' | 'blue' | 'ink-2'
  state: string
  details: string[]
  /** this person still has to be reached, by this invitation */
  invitation?: InvitationCode
}

export interface BoardView {
  people: PersonView[]
  /** hands that are still to sign; a guardian's counts once */
  left: number
  /** members of whom another hand than the applicant's is missing, and who that is: one may go on without them */
  waitedFor: { members: MemberId[]; names: string[] }
  /** the applicant has something to sign */
  mine: boolean
  complete: boolean
}

const settled: readonly Person['state'][] = ['signed', 'unreachable', 'not-needed']
const isOpen = ({ state }: Person) => !settled.includes(state)
const handOf = ({ by, member }: Person) => (by === 'self' ? member : by)

const looks: Record<Person['state'], { icon: IconName; colour: PersonView['colour'] }> = {
  waiting: { icon: 'later', colour: 'ink-2' },
  entered: { icon: 'now', colour: 'blue' },
  signed: { icon: 'done', colour: 'jade' },
  'not-signing': { icon: 'later', colour: 'ink-2' },
  unreachable: { icon: 'info', colour: 'ink-2' },
  'not-needed': { icon: 'info', colour: 'ink-2' },
}

/** The applicant's board in words, the applicant first: how far everybody is, and who is still to be asked. */
export function boardView({ people, complete }: Board, now: Instant): BoardView {
  const hands = new Set(people.filter(isOpen).map(handOf))
  const others = people.filter((person) => isOpen(person) && handOf(person) !== 'applicant')
  const theirHands = people.filter(({ member }) => others.some((person) => handOf(person) === member))
  const ordered = [...people.filter(({ member }) => member === 'applicant'), ...people.filter(({ member }) => member !== 'applicant')]
  return { people: ordered.map((person) => personView(person, people, now)), left: hands.size, waitedFor: { members: others.map(({ member }) => member), names: theirHands.map(({ name }) => name) }, mine: hands.has('applicant'), complete }
}

function personView(person: Person, people: readonly Person[], now: Instant): PersonView {
  const { member, name, state, by, invitation, signedAt } = person
  const guardian = by === 'self' ? undefined : people.find((each) => each.member === by)
  return {
    member,
    name,
    ...looks[state],
    state: state === 'signed' && signedAt !== undefined ? say('board.signed-at', { when: sayTime(signedAt, now) }) : say(`board.state.${state}`),
    details: guardian ? [say('board.by', { name: guardian.name })] : [],
    ...(invitation !== undefined && isOpen(person) && { invitation }),
  }
}
