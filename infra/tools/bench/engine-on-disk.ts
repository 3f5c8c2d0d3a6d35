import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CreateTableCommand, type KeySchemaElement } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createTableClient } from '../../../functions/stores/client'
import { tableDefinition } from '../../../functions/stores/table-definition'
import { chooseEngine, freePort, waitForPort } from '../../local/engine'

export interface EngineOnDisk {
  client: DynamoDBDocumentClient
  tableName: string
  stop: () => Promise<void>
}

export const tableName = 'bench'
const { partitionKey, sortKey, indexes } = tableDefinition
const keys = (hash: string, range: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
]

/** The engine that the local machine runs, alone, on the files of a folder. `stop` ends exactly this engine, and may be called again. */
export async function engineIn(folder: string, wanted?: number): Promise<{ endpoint: string; port: number; stop: () => Promise<void> }> {
  const choice = chooseEngine(process.env)
  if ('endpoint' in choice) throw new Error('the bench measures an engine that it starts itself: unset DDB_ENDPOINT')
  fs.mkdirSync(folder, { recursive: true })
  const port = wanted ?? (await freePort())
  const [file, ...args] = choice.command({ folder, port })
  const engine = spawn(file!, args, { stdio: 'ignore' })
  const gone = new Promise((resolve) => engine.once('exit', resolve))
  await waitForPort(port)
  const stop = async () => {
    if (engine.exitCode === null && engine.signalCode === null) engine.kill('SIGTERM')
    await gone
  }
  return { endpoint: `http://127.0.0.1:${port}`, port, stop }
}

/** That engine on a fresh file with the one table in it. `stop` clears its file away. */
export async function engineOnDisk(): Promise<EngineOnDisk> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-engine-'))
  const engine = await engineIn(folder)
  const client = createTableClient({ region: 'cn-northwest-1', endpoint: engine.endpoint, credentials: { accessKeyId: 'invented', secretAccessKey: 'invented' } })
  const all = Object.values(indexes)
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(partitionKey, sortKey),
      AttributeDefinitions: [partitionKey, sortKey, ...all.flatMap((index) => [index.partitionKey, index.sortKey])].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
      GlobalSecondaryIndexes: all.map((index) => ({ IndexName: index.name, KeySchema: keys(index.partitionKey, index.sortKey), Projection: { ProjectionType: 'ALL' as const } })),
    }),
  )
  return {
    client,
    tableName,
    stop: async () => {
      client.destroy()
      await engine.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
