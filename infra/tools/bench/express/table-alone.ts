import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { createTableClient } from '../../../../functions/stores/client'

let client: ReturnType<typeof createTableClient> | undefined

/** What the table's client alone costs in a press: its two reads and its one transaction, nothing around them. */
export async function handler({ transaction }: { transaction: TransactWriteCommandInput }) {
  client ??= createTableClient()
  for (const pk of ['IDEM#', 'URG#']) await client.send(new GetCommand({ TableName: 'bench', Key: { pk, sk: pk }, ConsistentRead: true }))
  await client.send(new TransactWriteCommand(transaction))
  return { statusCode: 201 }
}
