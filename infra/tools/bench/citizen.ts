import { randomBytes } from 'node:crypto'
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { doors } from '../../../functions/contract/doors'
import { platformRoutes } from '../../../functions/contract/platform'
import { urgentReliefRoutes } from '../../../functions/contract/urgent-relief'
import { openServices } from '../../../functions/entrypoints/citizen-services'
import { createSealer } from '../../../functions/gateways/keys/sealer'
import { onProxyEvents } from '../../../functions/http/lambda'
import { createApi } from '../../../functions/http/router'
import { noticePolicy, policySnapshot } from '../../../functions/policy/book'
import { provePress } from '../../../functions/services/urgent-relief/prove-press'
import { createAccessRecords } from '../../../functions/stores/access-records'
import { createBoards } from '../../../functions/stores/boards'
import { createTableClient } from '../../../functions/stores/client'
import { createCommit } from '../../../functions/stores/commit'
import { createGrants } from '../../../functions/stores/grants'
import { createIdempotency } from '../../../functions/stores/idempotency'
import { createInbox } from '../../../functions/stores/inbox'
import { createStaffStore } from '../../../functions/stores/staff'
import { createUrgentReliefStore } from '../../../functions/stores/urgent-relief'
import { catalogue, say, type WordKey } from '../../../functions/words'
import { tableName } from './engine-on-disk'
import { eventOf, type Press } from './press'

/** What needs no log-in: the part of the citizen API that presses go through. */
const openApi = { base: doors.citizen, routes: [...platformRoutes, ...urgentReliefRoutes] }

/** That part in this process on any table: the same pieces that the entrypoint composes. Takes a press; throws when it is not acknowledged. */
export function citizenOn(client: DynamoDBDocumentClient): (press: Press) => Promise<void> {
  const table = { client, tableName }
  const sealed = { ...table, sealer: createSealer({ current: '1', lookup: randomBytes(32), sealing: new Map([['1', randomBytes(32)]]) }) }
  const parts = {
    policy: policySnapshot,
    words: catalogue,
    tickets: createUrgentReliefStore(sealed),
    staff: createStaffStore(sealed),
    boards: createBoards(table),
    accessRecords: createAccessRecords(table),
    inbox: createInbox(sealed),
    grants: createGrants(sealed),
    noticePolicy,
    touchTable: async () => undefined,
  }
  const serving = { commit: createCommit(client, tableName), answers: createIdempotency(table), clock: () => Date.now(), sentence: (key: string) => (key in catalogue ? say(key as WordKey) : undefined) }
  const faults: unknown[] = []
  const handler = onProxyEvents(async () => createApi(openApi, openServices(parts), { ...serving, onFault: (error) => faults.push(error), doors: { pressHolder: provePress(parts) } }))
  return async (press) => {
    const answer = await handler(eventOf(press) as unknown as APIGatewayProxyEvent)
    if (answer.statusCode !== 201) throw new Error(`a press was answered ${answer.statusCode}: ${String(faults[0])}`)
  }
}

/** The very transactions that these presses make, caught on their way to a table that is not there. */
export async function transactionsOf(all: readonly Press[]): Promise<TransactWriteCommandInput[]> {
  const caught: TransactWriteCommandInput[] = []
  const client = createTableClient({ region: 'cn-northwest-1', credentials: { accessKeyId: 'invented', secretAccessKey: 'invented' } })
  client.send = (async (command: unknown) => {
    if (command instanceof TransactWriteCommand) caught.push(command.input)
    return {}
  }) as typeof client.send
  const take = citizenOn(client)
  for (const press of all) await take(press)
  client.destroy()
  if (caught.length !== all.length) throw new Error(`${all.length} presses made ${caught.length} transactions`)
  return caught
}
