import { randomBytes } from 'node:crypto'
import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import type { ReadPurpose } from '../domain/access/read-purpose'
import type { StaffId } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { StaffRole } from '../domain/staff/staff'
import type { Table } from './table'

/** Who opened a person's data, when, in which role and what for. */
export interface AccessRecord {
  at: Instant
  staff: StaffId
  role: StaffRole
  purpose: ReadPurpose
}

/** `subject`: the ticket or the case whose data was opened. */
export interface AccessRecords {
  /** Stored before the data is shown. */
  add: (subject: string, record: AccessRecord) => Promise<void>
  /** Oldest first. */
  of: (subject: string) => Promise<AccessRecord[]>
}

const partition = (subject: string) => `ACCESS#${subject}`

export function createAccessRecords({ client, tableName }: Table): AccessRecords {
  return {
    add: async (subject, record) => {
      const sk = `${String(record.at).padStart(13, '0')}#${randomBytes(4).toString('hex')}`
      await client.send(new PutCommand({ TableName: tableName, Item: { pk: partition(subject), sk, ...record } }))
    },
    of: async (subject) => {
      const records: AccessRecord[] = []
      const query = { TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': partition(subject) } }
      for await (const { Items } of paginateQuery({ client }, query)) records.push(...(Items ?? []).map((item) => ({ at: item.at, staff: item.staff, role: item.role, purpose: item.purpose })))
      return records
    },
  }
}
