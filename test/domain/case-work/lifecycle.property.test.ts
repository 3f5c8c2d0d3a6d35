import { fc } from '../../seeded'
import { availableCaseActions } from '../../../functions/domain/case-work/available-case-actions'
import { caseEventTypes } from '../../../functions/domain/case-work/case'
import { currentOpinion, endOfDay, isDecided, isPaused } from '../../../functions/domain/case-work/standing'
import { ringTimer } from '../../../functions/domain/case-work/ring'
import { armedTimers, caseTimerNames } from '../../../functions/domain/case-work/transition'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { submit } from '../../../functions/domain/case-work/transitions/submit'
import { chinaTime } from '../../../functions/domain/china-time'
import { addWorkingDays, APPLICANT, atCounty, contextAt, days, ID, monday, SON, submission, wu } from './builders'
import { type Act, acts, officer, takenBy } from './random-acts'
import { World } from './world'

/** the soak takes more runs and another seed */
const runs = process.env['SOAK'] ? 4_000 : 160
const seed = Number(process.env['SOAK_SEED'] ?? 20_261_123)

const submissions = fc.record({ start: fc.integer({ min: 0, max: days(200) }), wish: fc.constantFrom('dibao' as const, 'dibao' as const, 'temporary-assistance' as const, 'unsure' as const), isProtected: fc.boolean(), away: fc.boolean() })

function begin({ start, wish, isProtected, away }: { start: number; wish: 'dibao' | 'temporary-assistance' | 'unsure'; isProtected: boolean; away: boolean }): { world: World; now: number } {
  const world = new World()
  const now = monday + start
  world.apply(submit(ID, submission({ wish, protected: isProtected, ...(away && { people: [{ member: 'applicant', person: APPLICANT }, { member: SON, unreachable: 'detained' as const }] }) }), contextAt(now)))
  return { world, now }
}

/** Lets a random story happen; `clockStands` says when nobody rings. */
function happen(world: World, from: number, story: readonly Act[], clockStands: readonly boolean[], seen = new Map<string, number>()): number {
  let now = from
  story.forEach((act, index) => {
    now += act.after
    if (!clockStands[index]) world.ringAll(now)
    const before = world.head
    const frozen = JSON.stringify(before)
    const offered: readonly string[] = availableCaseActions(before, act.by, contextAt(now))
    const outcome = act.run(before, now)
    expect(JSON.stringify(before)).toBe(frozen)
    if (!outcome.ok) {
      seen.set(outcome.refusal, (seen.get(outcome.refusal) ?? 0) + 1)
      return
    }
    if (act.name !== 'answer') expect(offered).toContain(act.name)
    expect(act.behind === 0 || before.version === 1 || act.name === 'answer').toBe(true)
    world.apply(outcome.value)
  })
  return now
}

describe('a case, whatever happens to it in whatever order', () => {
  test('keeps its history, its timers, four eyes, and its silence about people', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(submissions, fc.array(acts, { minLength: 15, maxLength: 60, size: 'max' }), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (how, story, clockStands) => {
        const { world, now } = begin(how)
        const end = happen(world, now, story, clockStands, seen)
        world.ringAll(end + days(100))
        for (const { type } of world.events) seen.set(type, (seen.get(type) ?? 0) + 1)
        for (const name of caseTimerNames) expect(armedTimers(world.head)[name] ?? Number.MAX_SAFE_INTEGER).toBeGreaterThan(end + days(100))
      }),
      { numRuns: runs, seed },
    )
    for (const name of [...caseEventTypes.filter((type) => type !== 'submitted'), 'same-officer', 'decided-by-other', 'stale', 'not-allowed', 'reason-missing', 'does-not-fit']) expect([name, (seen.get(name) ?? 0) > 0]).toEqual([name, true])
  })

  test('offers in the menu exactly what the server will take', () => {
    fc.assert(
      fc.property(submissions, fc.array(acts, { maxLength: 40, size: 'max' }), officer, (how, story, by) => {
        const { world, now } = begin(how)
        const end = happen(world, now, story, [])
        expect(takenBy(world.head, by, end)).toEqual([...availableCaseActions(world.head, by, contextAt(end))])
      }),
      { numRuns: runs / 2, seed },
    )
  })

  test('left alone tells the family once that it is late, and waits for ever', () => {
    fc.assert(
      fc.property(submissions, fc.array(fc.integer({ min: 1, max: days(60) }), { minLength: 1, maxLength: 12 }), fc.boolean(), (how, sleeps, accepted) => {
        const { world, now } = begin(how)
        let end = now
        const taken = accept(world.head, { officer: wu, seen: 1 }, contextAt(now))
        if (accepted && taken.ok) world.apply(taken.value)
        for (const sleep of sleeps) {
          end += sleep
          world.ringAll(end)
        }
        expect(isDecided(world.head.status)).toBe(false)
        expect(world.late).toBe(end >= endOfDay(addWorkingDays(chinaTime(now).date, accepted ? 3 : 2)) ? 1 : 0)
      }),
      { numRuns: runs / 4, seed },
    )
  })

  test('never rings a timer that its head does not call for', () => {
    const { head } = atCounty()
    fc.assert(
      fc.property(fc.constantFrom(...caseTimerNames), fc.integer({ min: 0, max: 90 }), (name, offset) => {
        const due = monday + days(offset)
        expect(ringTimer(head, name, due, contextAt(due)) !== undefined).toBe(armedTimers(head)[name] === due)
      }),
    )
  })

  test('is open to nobody but an officer of its own area whose office holds the step', () => {
    fc.assert(
      fc.property(submissions, fc.array(acts, { maxLength: 30, size: 'max' }), officer, (how, story, by) => {
        const { world, now } = begin(how)
        const end = happen(world, now, story, [])
        const offered = availableCaseActions(world.head, by, contextAt(end))
        if (offered.length === 0) return
        expect(by.role).toBe(world.head.status === 'confirming' ? 'county-officer' : 'township-officer')
        expect(world.head.area.startsWith(by.area)).toBe(true)
        if (isPaused(world.head)) expect(offered).toContain('resume')
        if (offered.includes('confirm')) expect(currentOpinion(world.head)?.officer).not.toBe(by.id)
      }),
      { numRuns: runs / 4, seed },
    )
  })
})
