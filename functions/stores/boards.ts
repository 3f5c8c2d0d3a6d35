import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { AreaCode } from '../domain/area/area'
import type { Table } from './table'

/** What a board shows: presses for help, or cases. */
export type BoardName = 'urgent' | 'cases'

export interface Boards {
  /** Grows with every change of a ticket or case in `area`; 0 when nothing ever happened there. */
  read: (area: AreaCode, board?: BoardName) => Promise<number>
  /** Says that the boards of these areas changed. More often than needed does no harm. */
  bump: (areas: Iterable<AreaCode>, board?: BoardName) => Promise<void>
}

const partitions: Record<BoardName, string> = { urgent: 'BOARD', cases: 'CASES' }
const keyOf = (area: AreaCode, board: BoardName) => ({ pk: `${partitions[board]}#${area}`, sk: 'BOARD' })

/** One counter an area (township, county, city), so that a waiting wall reads a single small item. */
export function createBoards({ client, tableName }: Table): Boards {
  return {
    read: async (area, board = 'urgent') => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(area, board), ConsistentRead: true }))
      return typeof Item?.n === 'number' ? Item.n : 0
    },
    bump: async (areas, board = 'urgent') => {
      await Promise.all(
        [...new Set(areas)].map((area) => client.send(new UpdateCommand({ TableName: tableName, Key: keyOf(area, board), UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } }))),
      )
    },
  }
}
