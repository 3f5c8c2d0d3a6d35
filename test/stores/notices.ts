import type { NewNotice } from '../../functions/domain/notification/notice'
import { monday, newKey } from './town'

/** An application was taken in; `change` says what is different this time. */
export function noticeOf(change: Partial<Pick<NewNotice, 'id' | 'person' | 'at' | 'quiet' | 'application'>> = {}): NewNotice {
  return { id: newKey(), person: newKey(), kind: 'submitted', values: { number: '20261123-000007', office: '东山街道' }, application: newKey(), at: monday, quiet: false, ...change }
}
