import { randomUUID } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ApplicationId, PressKey, StaffId } from '../domain/ids'
import { DAY, type Instant, SECOND } from '../domain/instant'
import type { Table } from './table'

export const channels = ['wechat', 'sms', 'voice-call'] as const
export type Channel = (typeof channels)[number]

/** `in-doubt`: handed to the provider and no answer came; it may or may not arrive. */
export type Outcome = 'sent' | 'refused' | 'failed' | 'in-doubt'

/** One try to reach one person by one way. It holds no telephone, no name and no text. */
export interface Notification {
  /** at most 64 characters; travels to the provider as `OutId` and comes back in its reports */
  id: string
  messageId: string
  /** staff id, `desk` (the desk's own telephone) or `person` (the one who pressed, or whose notice it is) */
  recipient: string
  channel: Channel
  /** what it is about: a press for help, or an application */
  ticket?: PressKey
  application?: ApplicationId
  /** the officer, when the recipient is one */
  officer?: StaffId
  at: Instant
  state: 'claimed' | Outcome
  /** the provider's own id of it */
  receipt?: string
  reported?: Report
}

/** What a provider reported afterwards; `took`: by this call the ticket was asked for, once. */
export interface Report {
  state: string
  at: Instant
  took?: true
}

export interface Notifications {
  /** Takes this send for oneself before it is made; otherwise the one that was taken before. */
  claim: (notification: Omit<Notification, 'id' | 'state' | 'receipt' | 'reported'>) => Promise<{ claimed: true; id: string } | { claimed: false; present: Notification }>
  /** Takes a send that failed before, for another try; false when somebody else did. */
  claimAgain: (failed: Notification, at: Instant) => Promise<boolean>
  /** Tries a send that failed no more; false when somebody else is trying it again. */
  giveUp: (id: string) => Promise<boolean>
  settle: (id: string, state: Outcome, receipt?: string) => Promise<void>
  /** Keeps what a provider reported; false when no such notification is known. */
  report: (id: string, reported: Report) => Promise<boolean>
  find: (id: string) => Promise<Notification | undefined>
}

/** The client sends again by itself when an answer was lost: it then meets its own claim, which the token shows to be its own. */
const sameClaim = '(#state = :claimed AND claimToken = :token)'

/** `<message>.<recipient>.<channel>` */
export function notificationId(messageId: string, recipient: string, channel: Channel): string {
  return `${messageId}.${recipient}.${channel.charAt(0)}`
}

function keyOf(id: string): { pk: string; sk: string } {
  const [messageId = '', recipient = '', initial] = id.split('.')
  const channel = channels.find((each) => each.startsWith(initial ?? '-'))
  return { pk: `MSG#${messageId}`, sk: `${recipient}#${channel ?? '-'}` }
}

/** `daysKept`: for how many days what is written at an instant is kept; while nobody has fixed it (null) it is not thrown away. */
export function createNotifications({ client, tableName, daysKept }: Table & { daysKept: (at: Instant) => number | null }): Notifications {
  const expiry = (at: Instant) => {
    const days = daysKept(at)
    return days === null ? {} : { expiresAt: Math.ceil((at + days * DAY) / SECOND) }
  }

  const find = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(id), ConsistentRead: true }))
    return Item && notificationOf(Item)
  }
  /** Changes a notification that exists; false when there is none. */
  const change = async (id: string, expression: string, names: Record<string, string>, values: Record<string, unknown>, condition = 'attribute_exists(pk)') => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keyOf(id),
          UpdateExpression: expression,
          ConditionExpression: condition,
          ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
          ExpressionAttributeValues: values,
        }),
      )
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
  return {
    find,
    claim: async (notification) => {
      const id = notificationId(notification.messageId, notification.recipient, notification.channel)
      const claimToken = randomUUID()
      try {
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...keyOf(id), id, ...notification, state: 'claimed', claimToken, ...expiry(notification.at) },
            ConditionExpression: `attribute_not_exists(pk) OR ${sameClaim}`,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':claimed': 'claimed', ':token': claimToken },
          }),
        )
        return { claimed: true, id }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        const present = await find(id)
        if (!present) throw new Error('a notification that is there and is not')
        return { claimed: false, present }
      }
    },
    claimAgain: (failed, at) =>
      change(
        failed.id,
        'SET #state = :claimed, #at = :at, claimToken = :token',
        { '#state': 'state', '#at': 'at' },
        { ':claimed': 'claimed', ':at': at, ':failed': 'failed', ':seen': failed.at, ':token': randomUUID() },
        `(#state = :failed AND #at = :seen) OR ${sameClaim}`,
      ),
    giveUp: (id) => change(id, 'SET #state = :refused', { '#state': 'state' }, { ':refused': 'refused', ':failed': 'failed' }, '#state = :failed'),
    settle: async (id, state, receipt) => {
      await change(id, `SET #state = :state${receipt ? ', receipt = :receipt' : ''}`, { '#state': 'state' }, { ':state': state, ...(receipt && { ':receipt': receipt }) })
    },
    report: (id, reported) => change(id, 'SET reported = :reported', {}, { ':reported': reported }),
  }
}

function notificationOf(item: Record<string, unknown>): Notification {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, claimToken: _claimToken, ...notification } = item
  if (typeof notification.id !== 'string') throw new Error('not a notification')
  return notification as unknown as Notification
}
