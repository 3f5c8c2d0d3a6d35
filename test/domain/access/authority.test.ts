import { fc } from '../../seeded'
import { authority, type Action } from '../../../functions/domain/access/authority'
import type { Caller, StaffCaller } from '../../../functions/domain/access/caller'
import { mayActIn, mayCall } from '../../../functions/domain/access/may'
import { isWithin } from '../../../functions/domain/area/area'
import { areaFitsRole } from '../../../functions/domain/staff/role-areas'
import { staffRoles } from '../../../functions/domain/staff/staff'
import { availableActions } from '../../../functions/domain/urgent-relief/available-actions'
import { policySnapshot } from '../../../functions/policy/book'
import { minutes, morning, pressAt } from '../urgent-relief/builders'

const actions = Object.keys(authority) as Action[]
const codes = policySnapshot.areas.map((area) => area.code)
const staff: fc.Arbitrary<StaffCaller> = fc.record({
  kind: fc.constant('staff' as const),
  id: fc.constant('a'.repeat(16)),
  name: fc.constant('officer'),
  role: fc.constantFrom(...staffRoles),
  area: fc.constantFrom(...codes),
  mustChangePassword: fc.boolean(),
})
const outsiders: Caller[] = [{ kind: 'anyone' }, { kind: 'press-holder', ticket: '0'.repeat(32) }, { kind: 'provider', provider: 'sms' }]

describe('the table of rights', () => {
  test.each(actions)('%s has somebody who may', (action) => {
    expect(authority[action].length).toBeGreaterThan(0)
  })

  test('a stranger gets what is open to anyone and nothing else', () => {
    for (const action of actions) expect(mayCall(action, { kind: 'anyone' })).toBe((authority[action] as readonly string[]).includes('anyone'))
  })

  test('the holder of a press, a provider and staff each keep to their own doors', () => {
    expect(actions.filter((action) => mayCall(action, { kind: 'provider', provider: 'sms' }) && action.startsWith('urgent-ticket'))).toEqual([])
    expect(actions.filter((action) => mayCall(action, { kind: 'press-holder', ticket: '0'.repeat(32) }) && /^(staff|urgent-board|urgent-ticket|access-record|provider)/.test(action))).toEqual([])
    fc.assert(fc.property(staff, (caller) => expect(actions.filter((action) => mayCall(action, caller) && action.startsWith('provider'))).toEqual([])))
  })

  test('a supervisor reads and an administrator keeps accounts; neither touches a ticket', () => {
    for (const role of ['supervisor', 'administrator'] as const) {
      const caller: Caller = { kind: 'staff', id: 'a'.repeat(16), name: 'officer', role, area: '9901', mustChangePassword: false }
      expect(actions.filter((action) => action.startsWith('urgent-ticket.') && action !== 'urgent-ticket.read' && mayCall(action, caller))).toEqual([])
      expect(availableActions(pressAt(morning).ticket, caller, morning)).toEqual([])
    }
  })

  test('nobody gains by sitting in another area: outside their own there is nothing to do, whatever the state', () => {
    fc.assert(
      fc.property(staff, fc.constantFrom(...codes), fc.integer({ min: 0, max: 10_000 }), (caller, area, later) => {
        const { ticket } = pressAt(morning, { area })
        if (availableActions(ticket, caller, morning + minutes(later)).length > 0) {
          expect(isWithin(area, caller.area)).toBe(true)
          expect(areaFitsRole(caller.role, caller.area)).toBe(true)
        }
        expect(mayActIn(caller, area)).toBe(isWithin(area, caller.area) && areaFitsRole(caller.role, caller.area))
      }),
    )
    for (const outsider of outsiders) expect(availableActions(pressAt(morning).ticket, outsider, morning)).toEqual([])
  })

  test('a township role written onto a county or a city opens nothing', () => {
    const caller: Caller = { kind: 'staff', id: 'a'.repeat(16), name: 'officer', role: 'township-duty', area: '9901', mustChangePassword: false }
    expect(mayActIn(caller, '990101001')).toBe(false)
  })

  test('the township does not see what is known only by its county; county and city do', () => {
    const at = (role: StaffCaller['role'], area: string): Caller => ({ kind: 'staff', id: 'a'.repeat(16), name: 'officer', role, area, mustChangePassword: false })
    expect([at('township-duty', '990101001'), at('county-duty', '990101'), at('city-duty', '9901')].map((caller) => mayActIn(caller, '990101'))).toEqual([false, true, true])
  })
})
