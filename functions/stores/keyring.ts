import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './table'

/** Data keys as the key service encrypted them (base64), by version; `current` seals, every version opens. Look-up has one key for ever: another would lose every identifier. */
export interface EncryptedKeyring {
  current: string
  lookup: string
  sealing: Record<string, string>
}

export interface KeyringStore {
  read: () => Promise<EncryptedKeyring | undefined>
  /** Keeps `ring` if there is none yet; gives the one that stays. */
  keep: (ring: EncryptedKeyring) => Promise<EncryptedKeyring>
}

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
