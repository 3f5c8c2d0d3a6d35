import type { Instant } from '@domain/instant'
import type { DutyDesk } from '@domain/policy/snapshot'
import { deskView } from '@domain/urgent-relief/resident-view'

/** Desks where somebody answers now come first; otherwise the order stays. */
export const staffedFirst = (desks: readonly DutyDesk[], now: Instant): DutyDesk[] => [...desks].sort((a, b) => Number(deskView(b, now).staffed) - Number(deskView(a, now).staffed))
