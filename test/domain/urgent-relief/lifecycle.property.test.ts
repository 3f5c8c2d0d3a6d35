import { fc, runs } from '../../seeded'
import { availableActions, availableResidentActions, closingOutcomesNow } from '../../../functions/domain/urgent-relief/available-actions'
import { ringTimer } from '../../../functions/domain/urgent-relief/ring'
import { closingOutcomes } from '../../../functions/domain/urgent-relief/ticket'
import { armedTimers, timerNames } from '../../../functions/domain/urgent-relief/transition'
import { askSafety } from '../../../functions/domain/urgent-relief/transitions/ask-safety'
import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { close } from '../../../functions/domain/urgent-relief/transitions/close'
import { handOver } from '../../../functions/domain/urgent-relief/transitions/hand-over'
import { move } from '../../../functions/domain/urgent-relief/transitions/move'
import { rank } from '../../../functions/domain/urgent-relief/transitions/rank'
import { recordAid } from '../../../functions/domain/urgent-relief/transitions/record-aid'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import { renewLease } from '../../../functions/domain/urgent-relief/transitions/renew-lease'
import { clocks, contextAt, everyone, minutes, morning, PHONE, pressAt, request } from './builders'
import { acts, areas, officer } from './random-acts'
import { World } from './world'

describe('a ticket, whatever happens to it in whatever order', () => {
  const presses = fc.record({ start: fc.integer({ min: 0, max: minutes(60 * 24 * 7) }), area: fc.constantFrom(...areas), rank: fc.constantFrom(1 as const, 2 as const, 3 as const), isProtected: fc.boolean(), way: fc.constantFrom('call' as const, 'sms-only' as const, 'none' as const) })

  test('keeps an owner or an alerted desk, its timers, its history and its silence about people', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(presses, fc.array(acts, { minLength: 12, maxLength: 40, size: 'max' }), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), ({ start, area, rank: first, isProtected, way }, story, clockStands) => {
        let now = morning + start
        const world = new World()
        const reach = way === 'none' ? { way } : { way, phone: PHONE }
        world.apply(pressAt(now, { area, triage: { rank: first, protected: isProtected }, request: request({ reach }) }), now)
        story.forEach((act, index) => {
          now += act.after
          if (!clockStands[index]) world.ringAll(now)
          const before = world.ticket
          const frozen = JSON.stringify(before)
          const outcome = act.run(before, now)
          expect(JSON.stringify(before)).toBe(frozen)
          if (!outcome.ok) return
          seen.set(act.name, (seen.get(act.name) ?? 0) + 1)
          for (const event of outcome.value.events) seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
          world.apply(outcome.value, now)
          if (act.name === 'close') {
            expect(closingOutcomesNow(before).length).toBeGreaterThan(0)
            if (before.status === 'asked-safe') expect(before.lastAnswer?.answer === 'safe' || (before.contactedAt ?? 0) > (before.askedSafeAt ?? 0)).toBe(true)
          }
        })
        world.ringAll(now + minutes(60 * 24 * 2))
        if (world.ticket.status === 'closed') expect(availableResidentActions(world.ticket, clocks, now)).toEqual(now <= (world.ticket.closed?.at ?? 0) + clocks.reopenDays * 86_400_000 ? ['add', 'reopen'] : [])
      }),
      { numRuns: runs(300) },
    )
    for (const name of ['claim', 'renew', 'hand over', 'contact', 'aid', 'ask', 'answer', 'add', 'close', 'rank', 'move', 'suspend', 'reopened', 'lease-ended']) expect([name, (seen.get(name) ?? 0) > 0]).toEqual([name, true])
  })

  test('is left to its clock alone: each desk is alerted once, on its minute, even when the clock stood for days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: minutes(60 * 24 * 7) }), fc.array(fc.integer({ min: 1, max: minutes(60 * 24 * 2) }), { minLength: 1, maxLength: 20 }), (start, sleeps) => {
        let now = morning + start
        const world = new World()
        world.apply(pressAt(now, { area: '990101001' }), now)
        for (const sleep of sleeps) {
          now += sleep
          world.ringAll(now)
        }
        const dues = world.events.flatMap((event) => (event.type === 'stepped-up' ? [event.due?.stepUp ?? 0] : []))
        expect([...dues].sort((a, b) => a - b)).toEqual(dues)
        expect(world.events.filter((event) => event.type === 'clock-missed').length).toBeLessThanOrEqual(2)
        expect(world.timers.get('step-up')).toBeGreaterThan(now)
      }),
      { numRuns: runs(75) },
    )
  })

  test('offers in the menu exactly what the server will take', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 25, size: 'max' }), officer, (story, by) => {
        let now = morning
        const world = new World()
        world.apply(pressAt(now, { area: '990101001' }), now)
        for (const act of story) {
          now += act.after
          const outcome = act.run(world.ticket, now)
          if (outcome.ok) world.apply(outcome.value, now)
        }
        const offered = availableActions(world.ticket, by, now)
        const context = contextAt(now)
        const taken: Record<string, boolean> = {
          claim: claim(world.ticket, { officer: by, via: 'workbench' }, context).ok,
          'renew-lease': renewLease(world.ticket, { officer: by }, context).ok,
          'record-contact': recordContact(world.ticket, { officer: by, result: 'reached' }, context).ok,
          'record-aid': recordAid(world.ticket, { officer: by, aid: ['food'] }, context).ok,
          'ask-safety': askSafety(world.ticket, { officer: by }, context).ok,
          close: closingOutcomes.some((outcome) => close(world.ticket, { officer: by, outcome, note: 'there' }, context).ok),
          'hand-over': everyone.some((to) => handOver(world.ticket, { officer: by, to }, context).ok),
          rank: ([1, 2, 3] as const).some((each) => rank(world.ticket, { officer: by, rank: each, reason: 'seen' }, context).ok),
          move: areas.some((area) => move(world.ticket, { officer: by, area, reason: 'is there' }, context).ok),
        }
        expect(Object.keys(taken).filter((action) => taken[action]).sort()).toEqual([...offered].sort())
      }),
      { numRuns: runs(150) },
    )
  })

  test('never rings a timer that its head does not call for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timerNames), fc.integer({ min: 0, max: minutes(10_000) }), (name, offset) => {
        const { ticket } = pressAt(morning)
        const due = morning + offset
        const rung = ringTimer(ticket, name, due, contextAt(due))
        expect(rung !== undefined).toBe(armedTimers(ticket)[name] === due)
      }),
    )
  })
})
