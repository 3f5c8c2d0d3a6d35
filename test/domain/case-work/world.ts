import type { Case, CaseEvent } from '../../../functions/domain/case-work/case'
import { replay } from '../../../functions/domain/case-work/reduce'
import { ringTimer } from '../../../functions/domain/case-work/ring'
import { isDecided } from '../../../functions/domain/case-work/standing'
import { armedTimers, type CaseTimerName, type CaseTransition } from '../../../functions/domain/case-work/transition'
import { contextAt, ID, REASON, WORDS } from './builders'

const order = ['submitted', 'supplement', 'accepted', 'publicity', 'confirming', 'granted', 'refused']

/** What a table would hold: head, history, armed timer items. */
export class World {
  events: CaseEvent[] = []
  timers = new Map<CaseTimerName, number>()
  head!: Case
  late = 0

  apply(next: CaseTransition): void {
    const before = this.head as Case | undefined
    for (const name of next.timers.stop) {
      expect(this.timers.has(name)).toBe(true)
      this.timers.delete(name)
    }
    for (const { name, due } of next.timers.start) this.timers.set(name, due)
    this.events.push(...next.events)
    this.head = next.after
    this.check(before, next)
  }

  check(before: Case | undefined, next: CaseTransition): void {
    const { head } = this
    expect(next.events.length).toBeGreaterThan(0)
    expect(head.version).toBe(this.events.length)
    expect(replay(ID, this.events)).toEqual(head)
    expect(Object.fromEntries(this.timers)).toEqual(armedTimers(head))
    expect(before && isDecided(before.status)).not.toBe(true)

    const told = JSON.stringify(next.notices)
    for (const personal of [WORDS, REASON, 'officer ', 'invoice', 'hospital']) expect(told).not.toContain(personal)
    for (const notice of next.notices) expect([notice.quiet, notice.person]).toEqual([head.protected, head.applicant])
    this.late += next.notices.filter(({ kind }) => kind === 'late').length
    expect(this.late).toBeLessThanOrEqual(1)

    if (head.acceptedAt === undefined) expect(head.clocks.map(({ name }) => name)).toEqual(head.status === 'submitted' ? ['acceptance'] : [])
    if (isDecided(head.status)) this.checkDecision()
    else if (before && order.indexOf(head.status) < order.indexOf(before.status)) expect(['supplement-answered', 'sent-back', 'publicity-ended']).toContain(next.events[0]?.type)
    if (head.status === 'confirming') expect(head.opinion).toBeDefined()
    if (head.status === 'publicity') expect(head).toMatchObject({ opinion: { view: 'grant' } })
    expect(this.events.filter(({ type }) => type === 'supplement-asked').length).toBeLessThanOrEqual(1)
    expect(this.events.filter(({ type }) => type === 'supplement-silent').length).toBeLessThanOrEqual(1)
  }

  checkDecision(): void {
    const { head } = this
    const { decision, opinion } = head
    expect(armedTimers(head)).toEqual({})
    expect(decision?.officer).not.toBe(opinion?.officer)
    expect(head.opinionOutdated).toBeUndefined()
    expect(decision?.remedies.reconsideration).toMatch(/^\d{4}-/)
    if (decision?.outcome === 'refused') expect(decision.reasons.length).toBeGreaterThan(0)
    else {
      expect(opinion?.view).toBe('grant')
      expect(decision?.assessment.outcome).not.toBe('does-not-fit')
      expect(decision?.amount?.fen).toBe(decision?.assessment.amount?.fen)
      if (head.programme === 'dibao') expect(this.events.map(({ type }) => type)).toContain('publicity-ended')
    }
  }

  /** The clock wakes at `now`, sees everything that is due, and goes on until nothing is. */
  ringAll(now: number): void {
    for (let round = 0; round < 20; round += 1) {
      const [first] = [...this.timers].filter(([, at]) => at <= now).sort((a, b) => a[1] - b[1])
      if (!first) return
      const [name, at] = first
      const next = ringTimer(this.head, name, at, contextAt(now))
      expect(next).toBeDefined()
      if (next) {
        this.apply(next)
        expect(ringTimer(this.head, name, at, contextAt(now))).toBeUndefined()
      }
    }
    throw new Error('the clock never comes to rest')
  }
}
