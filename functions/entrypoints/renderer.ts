import { readFile } from 'node:fs/promises'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { z } from '../domain/zod'
import { createFiles } from '../gateways/files/client'
import { createKeyService } from '../gateways/keys/key-service'
import { openSealer } from '../gateways/keys/open-sealer'
import { policySnapshot } from '../policy/book'
import { paperPrinter } from '../rendering/paper-pdf'
import { type PrintDeps, printPaper } from '../services/signing/print-paper'
import { setting } from '../settings/setting'
import { createTableClient } from '../stores/client'
import { createKeyring } from '../stores/keyring'
import { createOutbox } from '../stores/outbox'
import { createSigningStore } from '../stores/signing'
import { createLog } from '../telemetry/log'

const log = createLog('renderer', Date.now)
const WantedSchema = z.strictObject({ id: z.string() })
let made: Promise<PrintDeps> | undefined

async function parts(): Promise<PrintDeps> {
  const table = { client: createTableClient(), tableName: setting('table') }
  const [sealer, font] = await Promise.all([openSealer(createKeyService(setting('key')), createKeyring(table)), readFile(new URL('paper-font.ttf', import.meta.url))])
  return {
    outbox: createOutbox(table),
    signing: createSigningStore({ ...table, sealer }),
    files: createFiles({ bucket: setting('filesBucket'), sealer, now: Date.now }),
    print: paperPrinter(font),
    example: policySnapshot.example,
  }
}

/** Prints the papers that messages of the paper queue ask for; only those that failed come again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  made ??= parts()
  const deps = await made.catch((error: unknown) => {
    made = undefined
    throw error
  })
  const failures: (SQSBatchResponse['batchItemFailures'][number] | undefined)[] = []
  for (const record of event.Records) failures.push(await printRecord(deps, record))
  return { batchItemFailures: failures.filter((each) => each !== undefined) }
}

async function printRecord(deps: PrintDeps, { body, messageId }: SQSRecord): Promise<{ itemIdentifier: string } | undefined> {
  try {
    const { id } = WantedSchema.parse(JSON.parse(body))
    if ((await printPaper(deps, id)) === 'printed') log('paper-printed', { message: id })
    return undefined
  } catch (error) {
    log.fault(error, {}, 'paper-not-printed')
    return { itemIdentifier: messageId }
  }
}
