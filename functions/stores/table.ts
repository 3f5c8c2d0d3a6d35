import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What every store needs to reach the one table. */
export interface Table {
  client: DynamoDBDocumentClient
  tableName: string
}
