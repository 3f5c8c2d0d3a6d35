import type { Instant } from '../../domain/instant'
import { isWorthTrying } from '../../domain/notification/grant'
import type { Tried, Way } from '../../domain/notification/ladder'
import type { Notice } from '../../domain/notification/notice'
import type { NoticePolicy } from '../../domain/policy/notice-policy'
import type { Sms } from '../../gateways/sms/port'
import type { Wechat } from '../../gateways/wechat/port'
import { type Notifications, notificationId } from '../../stores/notifications'
import { type LedgerDeps, noteAnswer } from './grant-ledger'
import type { Contact } from './ports'
import { type SendDeps, type Sending, sendOnce } from './send-once'
import { noticeText, newsTemplate } from './texts'

export interface TryDeps extends SendDeps, LedgerDeps {
  notifications: SendDeps['notifications'] & Pick<Notifications, 'find'>
  sms: Sms
  wechat: Wechat
  hotline: string
}

export interface Telling {
  messageId: string
  notice: Notice
  contact: Contact
  grantKinds: NoticePolicy['templates']
}

type Send = (reference: string) => Promise<Sending>

const mobile = /^1[3-9]\d{9}$/

/** Tells by one way, once. `never` when the person has no such address, or takes nothing there. */
export async function tryWay(deps: TryDeps, way: Way, telling: Telling, now: Instant): Promise<Tried> {
  const { messageId, notice } = telling
  const send = way === 'wechat' ? await byWechat(deps, telling, now) : bySms(deps, telling)
  // What was handed over before counts even when the address or the grant is gone since: it is not handed over by the next way as well.
  if (!send && !(await deps.notifications.find(notificationId(messageId, 'person', way)))) return 'never'
  return sendOnce(deps, { messageId, recipient: 'person', channel: way, ...(notice.application && { application: notice.application }) }, now, send ?? noWay)
}

const noWay: Send = async () => ({ outcome: 'refused', code: 'no-way' })

async function byWechat(deps: TryDeps, { notice, contact, grantKinds }: Telling, now: Instant): Promise<Send | undefined> {
  const openId = contact.wechatOpenId
  if (!openId) return undefined
  const grant = await deps.grants.find(openId, newsTemplate.name)
  if (!isWorthTrying(grant)) return undefined
  return async (id) => {
    const sending = await deps.wechat.notify({ openId, template: newsTemplate.filedAs, page: newsTemplate.page, fields: noticeText(notice, deps.hotline).wechat })
    await noteAnswer(deps, { openId, template: newsTemplate.name, kind: grantKinds[newsTemplate.name], before: grant }, sending, now).catch((error: unknown) => deps.onFault(error, { id, channel: 'wechat' }))
    return sending
  }
}

function bySms({ sms, hotline }: TryDeps, { notice, contact: { phone } }: Telling): Send | undefined {
  if (!phone || !mobile.test(phone)) return undefined
  return (reference) => sms.send({ phone, template: notice.kind, parameters: noticeText(notice, hotline).sms, reference })
}
