import type { AreaCode } from '../../domain/area/area'
import type { PersonId, StaffId } from '../../domain/ids'
import type { StaffRole } from '../../domain/staff/staff'

/** An officer as far as a message needs it. */
export interface ReachableOfficer {
  id: StaffId
  /** digits only */
  phone: string
  wechatOpenId?: string
  active: boolean
}

/** Who sits where; the store of staff accounts is one. */
export interface StaffDirectory {
  /** Officers of one desk who may work. */
  byDesk: (area: AreaCode, role: StaffRole) => Promise<readonly ReachableOfficer[]>
  get: (id: StaffId) => Promise<ReachableOfficer | undefined>
}

/** Where a resident is reached outside the inbox. */
export interface Contact {
  /** proven, digits only */
  phone?: string
  wechatOpenId?: string
}

/** Who is reached where; the store of residents is one. */
export interface ResidentContact {
  get: (person: PersonId) => Promise<Contact | undefined>
}
