import type { DynamoDBStreamEvent } from 'aws-lambda'
import { createQueue } from '../gateways/queue/client'
import { handOn, type RelayDeps, sweepOutbox } from '../services/relay/hand-on'
import { setting } from '../settings/setting'
import { createBoards } from '../stores/boards'
import { createTableClient } from '../stores/client'
import { createOutbox, outboxIdOf } from '../stores/outbox'
import { createLog } from '../telemetry/log'

const log = createLog('relay', Date.now)
let made: (RelayDeps & { find: ReturnType<typeof createOutbox>['find'] }) | undefined

function parts() {
  if (made) return made
  const table = { client: createTableClient(), tableName: setting('table') }
  const outbox = createOutbox(table)
  const notices = createQueue(setting('noticeQueue'))
  const papers = createQueue(setting('paperQueue'))
  made = {
    outbox,
    find: outbox.find,
    boards: createBoards(table),
    queueOf: ({ type }) => (type === 'paper-wanted' ? papers : notices),
    onFailure: (error, item) => log.fault(error, { message: item?.id, tries: item?.tries }, 'outbox-item-kept'),
  }
  return made
}

/** New outbox items by the table's stream, or (any other event) a sweep for all that is due. What fails stays in the outbox, so a batch never has to come again. */
export async function handler(event: Partial<DynamoDBStreamEvent>): Promise<{ batchItemFailures: [] }> {
  const deps = parts()
  const now = Date.now()
  if (event.Records) {
    const found = await Promise.all(event.Records.map((record) => readItem(deps, record.dynamodb?.Keys?.pk?.S)))
    await handOn(deps, found.filter((item) => item !== undefined), now)
  } else {
    const { handed, failed, oldest } = await sweepOutbox(deps, now)
    log.metric('OldestOutboxItemSeconds', Math.round(oldest / 1_000))
    if (handed + failed > 0) log('outbox-swept', { count: handed, failed, late: oldest })
  }
  return { batchItemFailures: [] }
}

async function readItem(deps: ReturnType<typeof parts>, pk: string | undefined) {
  try {
    return pk === undefined ? undefined : await deps.find(outboxIdOf(pk))
  } catch (error) {
    deps.onFailure(error, undefined)
    return undefined
  }
}
