import { chinaTime, clockTime, instantAt } from '../../functions/domain/china-time'
import { deskOf, firstDesk } from '../../functions/domain/duty-rota/desks'
import { urgentContext } from '../../functions/domain/urgent-relief/context'
import { hardships, type Hardship } from '../../functions/domain/urgent-relief/help-request'
import { ringTimer } from '../../functions/domain/urgent-relief/ring'
import { press } from '../../functions/domain/urgent-relief/transitions/press'
import { triage } from '../../functions/domain/urgent-relief/triage'
import { policySnapshot } from '../../functions/policy/book'
import desks from './desks.json'
import escalation from './escalation.json'
import triageCases from './triage.json'

const instantOf = (text: string): number => {
  const [date = '', time = ''] = text.split(' ')
  return instantAt(date, time)
}
const hardshipOf = (text: string): Hardship => {
  const hardship = hardships.find((each) => each === text)
  if (!hardship) throw new Error(`no hardship ${text}`)
  return hardship
}

describe('triage', () => {
  test.each(triageCases.cases)('$situation', ({ on, hardship, rank, protected: isProtected }) => {
    expect(triage(hardshipOf(hardship), policySnapshot, instantAt(on, '12:00'))).toMatchObject({ rank, protected: isProtected })
  })

  test('the table changes with the first minute of its day in China', () => {
    expect([instantAt('2026-07-01', '00:00') - 1, instantAt('2026-07-01', '00:00')].map((at) => triage('no-food', policySnapshot, at).rank)).toEqual([1, 2])
  })
})

describe('the first desk', () => {
  test.each(desks.cases)('$situation', ({ at, area, desk }) => {
    expect(deskOf(area, firstDesk(area, instantOf(at), policySnapshot.desks), policySnapshot.desks)?.name).toBe(desk)
  })
})

describe('nobody takes it', () => {
  test.each(escalation.cases)('$situation', ({ pressed, area, alerts }) => {
    const heard: string[] = []
    let at = instantOf(pressed)
    let next = press('0'.repeat(32), { request: { forWhom: 'self', hardship: 'no-food', place: { area }, reach: { way: 'none' } }, by: 'app', area, triage: triage('no-food', policySnapshot, at) }, urgentContext(policySnapshot, at))
    for (;;) {
      for (const message of next.outbox) if (message.type === 'urgent-alert') heard.push(`${clockTime(at)} ${deskOf(area, message.level, policySnapshot.desks)?.name ?? 'nobody'}`)
      if (heard.length >= alerts.length) break
      at = next.ticket.stepUpDue ?? Number.NaN
      const rung = ringTimer(next.ticket, 'step-up', at, urgentContext(policySnapshot, at))
      if (!rung) throw new Error(`nothing rang on ${chinaTime(at).date}`)
      next = rung
    }
    expect(heard).toEqual(alerts)
  })
})
