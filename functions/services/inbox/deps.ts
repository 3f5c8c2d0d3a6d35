import type { Instant } from '../../domain/instant'
import type { NoticePolicy } from '../../domain/policy/notice-policy'
import type { Grants } from '../../stores/grants'
import type { Inbox } from '../../stores/inbox'

export interface InboxDeps {
  inbox: Inbox
  grants: Grants
  noticePolicy: (at: Instant) => NoticePolicy
}
