import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { z } from '../domain/zod'
import { createKeyService } from '../gateways/keys/key-service'
import { openSealer } from '../gateways/keys/open-sealer'
import { createProviderRpc } from '../gateways/provider-rpc/client'
import { createSecrets } from '../gateways/secrets/client'
import { ProvidersSchema } from '../gateways/secrets/providers'
import { createSms } from '../gateways/sms/client'
import { createVoiceCall } from '../gateways/voice-call/client'
import { createWechat } from '../gateways/wechat/client'
import { noticePolicy, notificationDays, policySnapshot } from '../policy/book'
import { type HandleDeps, handleMessage } from '../services/notification/handle-message'
import { setting } from '../settings/setting'
import { createTableClient } from '../stores/client'
import { createCommit } from '../stores/commit'
import { createGrants } from '../stores/grants'
import { createInbox } from '../stores/inbox'
import { createKeyring } from '../stores/keyring'
import { createNotifications } from '../stores/notifications'
import { createOutbox } from '../stores/outbox'
import { createResidentStore } from '../stores/residents'
import { createStaffStore } from '../stores/staff'
import { createUrgentReliefStore } from '../stores/urgent-relief'
import { createLog } from '../telemetry/log'

const log = createLog('notifier', Date.now)
const NoticeSchema = z.strictObject({ id: z.string() })
/** of the providers' wires for SMS and for voice calls */
const wireVersion = '2017-05-25'
let made: Promise<HandleDeps> | undefined

async function parts(): Promise<HandleDeps> {
  const table = { client: createTableClient(), tableName: setting('table') }
  const sealer = await openSealer(createKeyService(setting('key')), createKeyring(table))
  const sealed = { ...table, sealer }
  const secrets = createSecrets(Date.now)
  const providers = async () => ProvidersSchema.parse(await secrets.read(setting('providersSecret')))
  const rpc = (base: string, of: 'sms' | 'voiceCall') => createProviderRpc({ base, version: wireVersion, now: Date.now, account: async () => (await providers())[of] })
  return {
    outbox: createOutbox(table),
    tickets: createUrgentReliefStore(sealed),
    staff: createStaffStore(sealed),
    notifications: createNotifications({ ...table, daysKept: notificationDays }),
    residents: createResidentStore(sealed),
    inbox: createInbox(sealed),
    grants: createGrants(sealed),
    commit: createCommit(table.client, table.tableName),
    noticePolicy,
    sms: createSms({ call: rpc(setting('smsApi'), 'sms'), settings: async () => (await providers()).sms }),
    voiceCall: createVoiceCall({ call: rpc(setting('voiceCallApi'), 'voiceCall'), settings: async () => (await providers()).voiceCall }),
    wechat: createWechat({ base: setting('wechatApi'), now: Date.now, settings: async () => (await providers()).wechat }),
    desks: policySnapshot.desks,
    hotline: policySnapshot.city.hotline,
    onSent: ({ id, channel, outcome, code }) => log(outcome === 'sent' ? 'notice-sent' : 'notice-not-sent', { notification: id, channel, outcome, reason: code }),
    onFault: (error, { id, channel }) => log.fault(error, { notification: id, channel }, 'notice-failed'),
  }
}

/** Does what messages of the notice queue ask; only those that failed come again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  made ??= parts()
  const deps = await made.catch((error: unknown) => {
    made = undefined
    throw error
  })
  const failures = await Promise.all(event.Records.map((record) => handleRecord(deps, record)))
  return { batchItemFailures: failures.filter((each) => each !== undefined) }
}

async function handleRecord(deps: HandleDeps, { body, messageId }: SQSRecord): Promise<{ itemIdentifier: string } | undefined> {
  try {
    const { id } = NoticeSchema.parse(JSON.parse(body))
    const outcome = await handleMessage(deps, id, Date.now())
    if (outcome === 'unheard' || outcome === 'gave-up') log('alert-unheard', { message: id, outcome })
    if (outcome === 'later' || outcome === 'put-off') log('notice-later', { message: id, outcome })
    if (outcome === 'in-doubt') log('notice-in-doubt', { message: id })
    if (outcome === 'inbox-only') log('notice-inbox-only', { message: id })
    if (outcome === 'unneeded' || outcome === 'no-way') log('notice-unneeded', { message: id, outcome })
    return undefined
  } catch (error) {
    log.fault(error, {}, 'notice-failed')
    return { itemIdentifier: messageId }
  }
}
