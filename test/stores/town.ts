import { randomBytes } from 'node:crypto'
import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import type { StaffCaller } from '../../functions/domain/access/caller'
import type { PressKey } from '../../functions/domain/ids'
import { type Instant, MINUTE } from '../../functions/domain/instant'
import type { HelpRequest } from '../../functions/domain/urgent-relief/help-request'
import type { UrgentContext } from '../../functions/domain/urgent-relief/transition'
import { press } from '../../functions/domain/urgent-relief/transitions/press'
import { createSealer } from '../../functions/gateways/keys/sealer'
import { createBoards } from '../../functions/stores/boards'
import { createCommit } from '../../functions/stores/commit'
import { createGrants } from '../../functions/stores/grants'
import { createInbox } from '../../functions/stores/inbox'
import { createNotifications } from '../../functions/stores/notifications'
import { createOutbox } from '../../functions/stores/outbox'
import { createTimers } from '../../functions/stores/timers'
import { createUrgentReliefStore } from '../../functions/stores/urgent-relief'
import type { Engine } from '../engine'

/** Monday 2026-11-23, 10:00 in China. */
export const monday = Date.UTC(2026, 10, 23, 2)
export const township = '990101001'
export const village = '990101001001'

export const sealer = createSealer({ current: '1', lookup: new Uint8Array(32).fill(7), sealing: new Map([['1', new Uint8Array(32).fill(8)]]) })

const always = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
const officeHours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '18:00' }]
export const desks: UrgentContext['desks'] = [
  { area: township, level: 'township', name: '东山街道值班室', phone: '0990-6111001', hours: officeHours },
  { area: township, level: 'deputy', name: '东山街道副班', phone: '0990-6111002', hours: officeHours },
  { area: '990101', level: 'county', name: '东川区值班室', phone: '0990-6110000', hours: always },
  { area: '9901', level: 'city', name: '示例市值班室', phone: '0990-6100000', hours: always },
]

export function contextAt(now: Instant): UrgentContext {
  return {
    now,
    desks,
    clocks: {
      stepUpAfter: { township: 15, deputy: 15, county: 30 },
      alertAgainEvery: 30,
      lease: 30,
      contactWithin: { '1': 30, '2': 60, '3': 240 },
      aidWithin: { '1': 240, '2': 1440, '3': 4320 },
      answerWithin: 240,
      reopenDays: 30,
    },
  }
}

export const newKey = (): PressKey => randomBytes(16).toString('hex')
export const newSecret = () => randomBytes(32).toString('hex')

export const identities = { phone: '13900005678', words: '老槐树下第三家', note: '奶奶三天没吃饭' }

/** A press by somebody without food; `change` says what is different this time. */
export function pressed(id: PressKey, now: Instant, change: Partial<HelpRequest> & { rank?: 1 | 2 | 3; protected?: boolean } = {}) {
  const { rank = 2, protected: hidden = false, ...request } = change
  return press(
    id,
    {
      request: { forWhom: 'self', hardship: 'no-food', place: { area: village, words: identities.words }, reach: { way: 'call', phone: identities.phone }, note: identities.note, pressedAtOnPhone: now - 1_000, ...request },
      by: 'app',
      area: village,
      triage: { rank, protected: hidden },
    },
    contextAt(now),
  )
}

export function officer(name: string, change: Partial<StaffCaller> = {}): StaffCaller {
  return { kind: 'staff', id: Buffer.from(name.padEnd(8, '.')).toString('hex').slice(0, 16), name, role: 'township-duty', area: township, mustChangePassword: false, ...change }
}

/** All stores on one table. */
export function openStores(engine: Engine, client: DynamoDBDocumentClient = engine.client, tableName = engine.tableName, daysKept: (at: Instant) => number | null = () => 180) {
  const table = { client, tableName }
  return {
    tickets: createUrgentReliefStore({ ...table, sealer }),
    timers: createTimers(table),
    outbox: createOutbox(table),
    boards: createBoards(table),
    notifications: createNotifications({ ...table, daysKept }),
    inbox: createInbox({ ...table, sealer }),
    grants: createGrants({ ...table, sealer }),
    commit: createCommit(client, tableName, () => Promise.resolve()),
  }
}

export async function everything(engine: Engine, tableName = engine.tableName): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  for await (const page of paginateScan({ client: engine.client }, { TableName: tableName, ConsistentRead: true })) items.push(...(page.Items ?? []))
  return items
}

export type Fault = 'conflict' | 'throttled' | 'lost-answer' | 'broken-before' | 'broken-after'

/** Has a client fail as the cloud does and the local engine never: `next` says what happens to the next request. */
export function withFaults(client: DynamoDBDocumentClient, next: (command: string) => Fault | undefined): DynamoDBDocumentClient {
  client.middlewareStack.add(
    (send, { commandName = '' }) =>
      async (args) => {
        const fault = next(commandName)
        if (fault === 'conflict') throw new TransactionCanceledException({ message: 'conflict', $metadata: {}, CancellationReasons: [{ Code: 'TransactionConflict' }] })
        if (fault === 'throttled') throw new DynamoDBServiceException({ name: 'ThrottlingException', $fault: 'client', message: 'slower', $metadata: {} })
        if (fault === 'broken-before') throw new Error('broken before')
        const result = await send(args)
        if (fault === 'lost-answer') throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
        if (fault === 'broken-after') throw new Error('broken after')
        return result
      },
    { step: 'initialize', name: 'faults', priority: 'high' },
  )
  return client
}

export const minutes = (count: number) => count * MINUTE
