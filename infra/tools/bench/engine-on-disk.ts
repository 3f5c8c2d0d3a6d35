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

/** The engine that the local machine runs, alone, on a fresh file, with the one table in it. `stop` ends exactly this engine and clears its file away. */
export async function engineOnDisk(): Promise<EngineOnDisk> {
  const choice = chooseEngine(process.env)
  if ('endpoint' in choice) throw new Error('the bench measures an engine that it starts itself: unset DDB_ENDPOINT')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-engine-'))
  const port = await freePort()
  const [file, ...args] = choice.command({ folder, port })
  const engine = spawn(file!, args, { stdio: 'ignore' })
  const gone = new Promise((resolve) => engine.once('exit', resolve))
  await waitForPort(port)
  const client = createTableClient({ region: 'cn-northwest-1', endpoint: `http://127.0.0.1:${port}`, credentials: { accessKeyId: 'invented', secretAccessKey: 'invented' } })
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
      engine.kill('SIGTERM')
      await gone
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
