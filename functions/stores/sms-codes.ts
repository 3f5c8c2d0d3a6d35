import { timingSafeEqual } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { PersonId } from '../domain/ids'
import { type Instant, SECOND } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** Six digits on their way to one telephone, good for one thing only: for a log-in, or for the move of one person asked for by one session. */
export interface SmsCode {
  phone: string
  purpose: 'log-in' | { move: PersonId; session: string }
  digits: string
}

/** Label of the expectation that a code was not used or replaced before. */
export const codeGone = 'sms-code'

export interface SmsCodes {
  /** Keeps a code in place of the one before, valid from now on; false when that one was sent less than `again` milliseconds ago. */
  keep: (code: SmsCode, now: Instant, times: { valid: number; again: number }) => Promise<boolean>
  /** The code never left: it is as if it had not been made. */
  withdraw: (code: SmsCode) => Promise<void>
  /** It is not sure that the code left: it stays valid, and another may be asked for at once. */
  allowAnother: (code: SmsCode) => Promise<void>
  /** Counts a try and says whether these are the digits; never after `most` tries, never when none is valid. */
  isRight: (code: SmsCode, now: Instant, most: number) => Promise<boolean>
  /** Uses the code up. Expects that it still is the one that counts (`codeGone`). */
  use: (code: SmsCode) => Fragment
}

/** Of a code only its keyed digest is kept, bound to telephone and purpose. A try is counted before it is looked at, so that many at once count as many. */
export function createSmsCodes({ client, tableName, sealer }: Table & { sealer: Sealer }): SmsCodes {
  const purposeOf = ({ purpose }: Pick<SmsCode, 'purpose'>) => (purpose === 'log-in' ? 'LOG-IN' : `MOVE#${purpose.move}#${purpose.session}`)
  const keyOf = (code: SmsCode) => ({ pk: `SMSCODE#${sealer.lookup('sms-code', code.phone)}`, sk: purposeOf(code) })
  const digestOf = (code: SmsCode) => sealer.lookup('sms-code', [code.phone, purposeOf(code), code.digits].join(' '))
  const isThis = (code: SmsCode) => ({ ConditionExpression: 'digest = :digest', ExpressionAttributeValues: { ':digest': digestOf(code) } })
  const at = (code: SmsCode) => ({ TableName: tableName, Key: keyOf(code) })
  return {
    keep: async (code, now, { valid, again }) => {
      const until = now + valid
      const Item = { ...keyOf(code), digest: digestOf(code), sentAt: now, until, tries: 0, expiresAt: Math.ceil(until / SECOND) }
      return held(client.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk) OR sentAt <= :before', ExpressionAttributeValues: { ':before': now - again } })))
    },
    withdraw: async (code) => {
      await held(client.send(new DeleteCommand({ ...at(code), ...isThis(code) })))
    },
    allowAnother: async (code) => {
      const { ConditionExpression, ExpressionAttributeValues } = isThis(code)
      await held(client.send(new UpdateCommand({ ...at(code), UpdateExpression: 'SET sentAt = :never', ConditionExpression, ExpressionAttributeValues: { ...ExpressionAttributeValues, ':never': 0 } })))
    },
    isRight: async (code, now, most) => {
      const count = new UpdateCommand({
        ...at(code),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'tries < :most AND #until > :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':one': 1, ':most': most, ':now': now },
        ReturnValues: 'ALL_NEW',
      })
      const counted = await client.send(count).catch(ignoreUnmet)
      const kept = Buffer.from(String(counted?.Attributes?.digest ?? ''))
      const given = Buffer.from(digestOf(code))
      return kept.length === given.length && timingSafeEqual(kept, given)
    },
    use: (code) => ({ label: codeGone, write: { Delete: { Key: keyOf(code), ...isThis(code) } } }),
  }
}

/** Whether a conditional write was made. */
const held = async (writing: Promise<unknown>): Promise<boolean> => (await writing.then(() => true, ignoreUnmet)) === true

function ignoreUnmet(error: unknown): undefined {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return undefined
}
