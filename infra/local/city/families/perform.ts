import { addDays, instantAt } from '../../../../functions/domain/china-time'
import { type Family, families, type RegisteredPerson } from '../people/register'
import type { PeopleFile } from '../people/people-file'
import { actKey } from '../people/residents'
import type { AskAs } from '../seed/officer-sessions'
import type { Areas } from '../seed/press'
import { type AskSystem, expectDone } from '../seed/public-routes'
import type { FamilyAct, FamilyStory } from './act'
import { answersOf, memberIdOf } from './answers'
import { type OfficerAct, officerFor, officerRequest, openCase, type SeenCase } from './officer-hand'
import { greyPhoto } from './picture'
import { type ResidentHand, residentHand } from './resident-hand'
import type { Sitting } from './sittings'

export interface FamilyStage {
  ask: AskSystem
  askAs: AskAs
  people: Pick<PeopleFile, 'salt'>
  areas: Areas
  /** logs a resident in on the telephone they use */
  signIn(person: RegisteredPerson): Promise<string>
}

/** families at once: what one of them does stays in its order */
const together = 4
const photoBytes = 90_000
/** real milliseconds that the city's clocks may take to ring */
const patience = 60_000

/** Plays one morning. Gives the moments at which a notice that was put up comes to its end, so that the clock can stop there. */
export async function perform(stage: FamilyStage, { work }: Sitting): Promise<number[]> {
  const waiting = [...work]
  const ends: number[] = []
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) ends.push(...(await familyDoes(stage, next.story, next.acts)))
    }),
  )
  return ends
}

async function familyDoes(stage: FamilyStage, story: FamilyStory, acts: readonly FamilyAct[]): Promise<number[]> {
  const family = families.find(({ id }) => id === story.family)
  const [first] = family?.people ?? []
  if (!family || !first) throw new Error(`no family ${story.family}`)
  const ends: number[] = []
  const id = actKey(stage.people, story.family, '/applications')
  let hand: ResidentHand | undefined
  for (const act of acts) {
    switch (act.do) {
      case 'begins':
        hand ??= await handOf(stage, story, first)
        await fills(hand, id, Object.entries(answers(stage, story, family)).slice(0, act.fields))
        break
      case 'opens the room':
        hand ??= await handOf(stage, story, first)
        await opensRoom(hand, id, stage, story, family)
        if (act.signs) await hand.sign(id)
        break
      case 'applies':
        hand ??= await handOf(stage, story, first)
        if (act.photo) await hand.start().then(() => hand?.sendPhoto(id, photoOf(stage, story), greyPhoto(photoBytes)))
        await opensRoom(hand, id, stage, story, family, act.photo ? { photo: photoOf(stage, story) } : {})
        await othersSign(hand, id, stage, story, family)
        hand = await handOf(stage, story, first)
        await hand.sign(id)
        await hand.submit(id)
        break
      case 'answers':
        hand ??= await handOf(stage, story, first)
        await hand.answerSupplement(id, [{ item: '1', words: act.words, cannot: false }])
        break
      default: {
        const by = officerFor(family.township, act)
        await officerDoes(stage, by, id, act, story)
        if (act.do !== 'puts up the notice') break
        const { publicity } = await openCase(stage.askAs, by, id)
        if (publicity) ends.push(instantAt(addDays(publicity.ends, 1), '00:00'))
      }
    }
  }
  return ends
}

/** A clock may ring between looking and acting: whoever is told so looks again, as an officer would. The county waits for what is due to come up from a notice. */
async function officerDoes(stage: FamilyStage, by: string, id: string, act: OfficerAct, { family }: FamilyStory): Promise<void> {
  const end = performance.now() + patience
  for (let looks = 1; ; looks += 1) {
    let seen = await openCase(stage.askAs, by, id)
    while (isDueToGoUp(act, seen) && performance.now() < end) {
      await new Promise((again) => setTimeout(again, 200))
      seen = await openCase(stage.askAs, by, id)
    }
    const { part, body } = officerRequest(act, seen)
    const answered = await stage.askAs(by, { method: 'POST', path: `/api/workbench/cases/${id}/${part}`, body: { seen: seen.version, ...body }, idempotencyKey: actKey(stage.people, family, part) })
    if (looks < 4 && isStale(answered.body)) continue
    expectDone(`${part} for ${family}`, answered)
    return
  }
}

/** Its notice is over by the story's days, and a slow machine has not rung that clock yet. */
const isDueToGoUp = (act: OfficerAct, { status }: SeenCase): boolean => status === 'publicity' && (act.do === 'confirms' || act.do === 'refuses')

const isStale = (body: unknown): boolean => typeof body === 'object' && body !== null && 'code' in body && body.code === 'stale'

const photoOf = ({ people }: FamilyStage, { family }: FamilyStory): string => actKey(people, family, 'photo')

async function handOf(stage: FamilyStage, { family }: FamilyStory, person: RegisteredPerson): Promise<ResidentHand> {
  const token = await stage.signIn(person)
  return residentHand(stage.ask, token, (act) => actKey(stage.people, family, act))
}

function answers({ areas }: FamilyStage, story: FamilyStory, family: Family): Record<string, string> {
  const villages = areas.filter(({ code }) => code.length === 12 && code.startsWith(family.township))
  const village = villages[story.village % villages.length]
  if (!village) throw new Error(`no village in ${family.township}`)
  return answersOf(family, village.code, story.told)
}

async function fills(hand: ResidentHand, id: string, fields: readonly (readonly [string, string])[]): Promise<void> {
  await hand.start()
  for (let from = 0; from < fields.length; from += 30) await hand.save(id, Object.fromEntries(fields.slice(from, from + 30)))
}

async function opensRoom(hand: ResidentHand, id: string, stage: FamilyStage, story: FamilyStory, family: Family, more: Record<string, string> = {}): Promise<void> {
  await fills(hand, id, Object.entries({ ...answers(stage, story, family), ...more }))
  await hand.openRoom(id)
}

/** Every other adult enters by the invitation and signs; one without a telephone on that of the family. */
async function othersSign(hand: ResidentHand, id: string, stage: FamilyStage, story: FamilyStory, { people }: Family): Promise<void> {
  const board = await hand.board(id)
  for (const person of people.slice(1)) {
    const invitation = board.people.find(({ member }) => member === memberIdOf(person.id))?.invitation
    if (invitation === undefined) continue
    const theirs = await handOf(stage, story, person)
    await theirs.enter(invitation)
    await theirs.sign(id, person.phone === undefined ? 'shared' : 'own')
  }
}
