import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Grant, NewsTemplate } from '../domain/notification/grant'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** Label of the expectation that the ledger did not move on. */
export const grantMovedOn = 'grant'

/** What each WeChat account lets us send, by template: it belongs to the account, whoever of a household uses it. */
export interface Grants {
  find: (openId: string, template: NewsTemplate) => Promise<Grant | undefined>
  /** The ledger after some news. Expects it as it was `before` (`grantMovedOn`). */
  keep: (openId: string, template: NewsTemplate, before: Grant | undefined, after: Grant) => Fragment
}

/** The ledger lies under the keyed digest of the openid. */
export function createGrants({ client, tableName, sealer }: Table & { sealer: Sealer }): Grants {
  const keyOf = (openId: string, template: NewsTemplate) => ({ pk: `GRANT#${sealer.lookup('openid', openId)}`, sk: `TEMPLATE#${template}` })
  return {
    find: async (openId, template) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(openId, template), ConsistentRead: true }))
      if (!Item) return undefined
      const { pk: _pk, sk: _sk, ...grant } = Item
      return grant as Grant
    },
    keep: (openId, template, before, after) => ({
      label: grantMovedOn,
      write: {
        Put: {
          Item: { ...keyOf(openId, template), ...after },
          ...(before ? { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': before.version } } : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
    }),
  }
}
