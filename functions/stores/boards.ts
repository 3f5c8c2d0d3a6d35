import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { AreaCode } from '../domain/area/area'
import type { Table } from './table'

export interface Boards {
  /** Grows with every change of a ticket in `area`; 0 when nothing ever happened there. */
  read: (area: AreaCode) => Promise<number>
  /** Says that the boards of these areas changed. More often than needed does no harm. */
  bump: (areas: Iterable<AreaCode>) => Promise<void>
}

const keyOf = (area: AreaCode) => ({ pk: `BOARD#${area}`, sk: 'BOARD' })

/** One counter an area (township, county, city), so that a waiting wall reads a single small item. */
export function createBoards({ client, tableName }: Table): Boards {
  return {
    read: async (area) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(area), ConsistentRead: true }))
      return typeof Item?.n === 'number' ? Item.n : 0
    },
    bump: async (areas) => {
      await Promise.all(
        [...new Set(areas)].map((area) => client.send(new UpdateCommand({ TableName: tableName, Key: keyOf(area), UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } }))),
      )
    },
  }
}
