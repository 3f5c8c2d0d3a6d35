import type { PolicySnapshot } from '../../domain/policy/snapshot'
import type { AccessRecords } from '../../stores/access-records'
import type { Boards } from '../../stores/boards'
import type { StaffStore } from '../../stores/staff'
import type { UrgentReliefStore } from '../../stores/urgent-relief'

export interface UrgentDeps {
  tickets: UrgentReliefStore
  staff: Pick<StaffStore, 'get' | 'getMany' | 'byDesk' | 'inAreas'>
  boards: Pick<Boards, 'read'>
  accessRecords: AccessRecords
  policy: PolicySnapshot
}
