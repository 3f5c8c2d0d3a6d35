import type { NewNotice } from '../domain/notification/notice'
import type { Fragment } from './fragment'
import { addToOutbox } from './outbox'

const inboxOf = (person: string) => `INBOX#${person}`

/** Writes a notice into the person's inbox and asks that they are told: part of the transaction that causes it. `quiet` ones stay in the inbox. */
export function addNotice(notice: NewNotice): Fragment[] {
  const item = { pk: inboxOf(notice.person), sk: `NOTICE#${notice.id}`, ...notice, seen: false }
  return [
    { label: 'notice', write: { Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } } },
    ...(notice.quiet ? [] : [addToOutbox(notice.id, { type: 'person-notified', person: notice.person, notice: notice.id }, notice.at)]),
  ]
}
