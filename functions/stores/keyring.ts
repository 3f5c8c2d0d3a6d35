import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { KeyringStore } from '../domain/sealing'
import type { Table } from './table'

const key = { pk: 'KEYRING', sk: 'KEYRING' }

export function createKeyring({ client, tableName }: Table): KeyringStore {
  const read = async () => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
    return Item && { current: Item.current, lookup: Item.lookup, sealing: Item.sealing }
  }
  return {
    read,
    keep: async (ring) => {
      try {
        await client.send(new PutCommand({ TableName: tableName, Item: { ...key, ...ring }, ConditionExpression: 'attribute_not_exists(pk)' }))
        return ring
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        const kept = await read()
        if (!kept) throw new Error('a keyring that is there and is not')
        return kept
      }
    },
  }
}
