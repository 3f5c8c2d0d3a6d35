import { randomUUID } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Fragment, TransactItem } from './fragment'

export type CommitResult = { ok: true } | { ok: false; conflicts: string[] }
/** `token`: what makes a repeated send of the very same fragments count once (1–36 characters); made when absent. */
export type Commit = (fragments: readonly Fragment[], token?: string) => Promise<CommitResult>

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const mostItems = 100
const mostTries = 8
const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const transientErrors = new Set([
  'TransactionInProgressException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
])

/**
 * Sends fragments as ONE transaction: all of them or none. An expectation that did not hold comes back with the labels of its fragments;
 * conflicts, throttling and time-outs are sent again under the same token, so that an answer lost on the way counts once. Everything else is thrown.
 */
export function createCommit(client: DynamoDBDocumentClient, tableName: string, pause: (milliseconds: number) => Promise<void> = sleep): Commit {
  return async (fragments, token = randomUUID()) => {
    if (fragments.length === 0 || fragments.length > mostItems) throw new Error(`a transaction of ${fragments.length} writes`)
    const command = new TransactWriteCommand({ TransactItems: fragments.map((fragment) => onTable(fragment.write, tableName)), ClientRequestToken: token })
    for (let tries = 1; ; tries += 1) {
      try {
        await client.send(command)
        return { ok: true }
      } catch (error) {
        const conflicts = failedExpectations(error, fragments)
        if (conflicts.length > 0) return { ok: false, conflicts }
        if (tries >= mostTries || !isTransient(error)) throw error
        await pause(Math.random() * Math.min(1_000, 20 * 2 ** tries))
      }
    }
  }
}

/** Stores leave the table's name out; the one place that sends puts it in. */
function onTable(write: TransactItem, tableName: string): Writes {
  const named: Writes = {}
  if (write.Put) named.Put = { ...write.Put, TableName: tableName }
  if (write.Update) named.Update = { ...write.Update, TableName: tableName }
  if (write.Delete) named.Delete = { ...write.Delete, TableName: tableName }
  if (write.ConditionCheck) named.ConditionCheck = { ...write.ConditionCheck, TableName: tableName }
  return named
}

function failedExpectations(error: unknown, fragments: readonly Fragment[]): string[] {
  if (!(error instanceof TransactionCanceledException)) return []
  return (error.CancellationReasons ?? []).flatMap((reason, index) => (reason.Code === 'ConditionalCheckFailed' ? [fragments[index]?.label ?? 'unknown'] : []))
}

function isTransient(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) return (error.CancellationReasons ?? []).some((reason) => transientReasons.has(reason.Code ?? ''))
  return error instanceof Error && (transientErrors.has(error.name) || '$retryable' in error)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
