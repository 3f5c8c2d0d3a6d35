import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One Put, Update, Delete or ConditionCheck; the table's name is put in by commit.ts. */
export type TransactItem = { [Kind in keyof Writes]?: Omit<NonNullable<Writes[Kind]>, 'TableName'> & { TableName?: string } }

/** One write of a transaction with the state it expects; `label` names it when that expectation fails. Only commit.ts sends fragments. */
export interface Fragment {
  label: string
  write: TransactItem
}
