import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient, type KeySchemaElement } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createTableClient } from '../functions/stores/client'
import { tableDefinition } from '../functions/stores/table-definition'

export interface Engine {
  endpoint: string
  tableName: string
  client: DynamoDBDocumentClient
  /** Another client of the same table, for a second person at once or for faults put into its middleware. */
  another: () => DynamoDBDocumentClient
  /** Makes a further empty table of the same shape and gives its name. */
  newTable: (name: string) => Promise<string>
  stop: () => Promise<void>
}

const region = 'cn-northwest-1'
const credentials = { accessKeyId: 'invented', secretAccessKey: 'invented' }
const binary = join(__dirname, '..', 'node_modules', '@dynoxide', 'linux-x64', 'dynoxide')

/** Starts the embedded engine in memory on a free port with the one table in it; `stop` ends exactly this engine. */
export async function startEngine(): Promise<Engine> {
  const port = await freePort()
  const process_ = spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => process_.once('exit', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  const plain = new DynamoDBClient({ region, endpoint, credentials, maxAttempts: 40 })
  const clients: DynamoDBDocumentClient[] = []
  const another = () => {
    const client = createTableClient({ region, endpoint, credentials })
    clients.push(client)
    return client
  }
  const newTable = async (name: string) => {
    await plain.send(new CreateTableCommand(tableInput(name)))
    return name
  }
  const tableName = await newTable('doudi-test')
  return {
    endpoint,
    tableName,
    client: another(),
    another,
    newTable,
    stop: async () => {
      for (const client of clients) client.destroy()
      plain.destroy()
      process_.kill('SIGKILL')
      await gone
    },
  }
}

const { partitionKey, sortKey, indexes } = tableDefinition

function keys(hash: string, range: string): KeySchemaElement[] {
  return [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ]
}

function tableInput(name: string) {
  const all = Object.values(indexes)
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    KeySchema: keys(partitionKey, sortKey),
    AttributeDefinitions: [partitionKey, sortKey, ...all.flatMap((index) => [index.partitionKey, index.sortKey])].map((each) => ({ AttributeName: each, AttributeType: 'S' as const })),
    GlobalSecondaryIndexes: all.map((index) => ({ IndexName: index.name, KeySchema: keys(index.partitionKey, index.sortKey), Projection: { ProjectionType: 'ALL' as const } })),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
