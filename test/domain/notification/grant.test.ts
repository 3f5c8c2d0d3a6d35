import { fc } from '../../seeded'
import { afterNews, type Grant, type GrantKind, type GrantNews, isWorthTrying } from '../../../functions/domain/notification/grant'

const after = (kind: GrantKind, ...news: GrantNews[]) => news.reduce<Grant | undefined>((grant, each, index) => afterNews(grant, kind, each, 1_000 + index), undefined)

test('nobody knows: a try costs nothing', () => {
  expect(isWorthTrying(undefined)).toBe(true)
  expect(after('one-time', 'ban')).toBeUndefined()
  expect(after('one-time', 'sent')).toBeUndefined()
})

test('each accept is good for one message', () => {
  expect(after('one-time', 'accept', 'accept')).toMatchObject({ count: 2, state: 'granted', acceptedAt: 1_001 })
  expect(after('one-time', 'accept', 'accept', 'sent')).toMatchObject({ count: 1, state: 'granted', sentAt: 1_002 })
  expect(isWorthTrying(after('one-time', 'accept', 'sent'))).toBe(false)
  expect(isWorthTrying(after('one-time', 'accept', 'sent', 'accept'))).toBe(true)
})

test('who says no today still has what they accepted before', () => {
  expect(after('one-time', 'accept', 'reject')).toMatchObject({ count: 1, state: 'granted', rejectedAt: 1_001 })
  expect(after('one-time', 'reject')).toMatchObject({ count: 0, state: 'rejected' })
})

test('WeChat says that the person takes none: that is the truth, whatever we counted', () => {
  expect(after('one-time', 'accept', 'accept', 'not-accepted')).toMatchObject({ count: 0, state: 'exhausted' })
  expect(after('long-term', 'accept', 'not-accepted')).toMatchObject({ state: 'rejected' })
})

test('one long-term accept is good until the person says no', () => {
  expect(after('long-term', 'accept', 'sent', 'sent')).toMatchObject({ state: 'granted' })
  expect(isWorthTrying(after('long-term', 'accept', 'reject'))).toBe(false)
  expect(after('long-term', 'sent')).toMatchObject({ state: 'granted' })
})

test('a template that changes its kind begins anew', () => {
  const oneTime = after('one-time', 'accept', 'accept')
  expect(afterNews(oneTime, 'long-term', 'reject', 9)).toMatchObject({ kind: 'long-term', count: 0, state: 'rejected', version: 3 })
})

test('whatever happens, the count is never below zero, the version only grows, and granted means that something is left', () => {
  const news = fc.array(fc.constantFrom<GrantNews>('accept', 'reject', 'ban', 'filter', 'sent', 'not-accepted'), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom<GrantKind>('one-time', 'long-term'), news, (kind, all) => {
      let grant: Grant | undefined
      for (const [index, each] of all.entries()) {
        const next = afterNews(grant, kind, each, index)
        if (next !== grant) expect(next?.version).toBe((grant?.version ?? 0) + 1)
        grant = next
        if (!grant) continue
        expect(grant.count).toBeGreaterThanOrEqual(0)
        if (kind === 'one-time') expect(grant.state === 'granted').toBe(grant.count > 0)
      }
      const accepted = all.slice(all.lastIndexOf('not-accepted') + 1).filter((each) => each === 'accept').length
      expect(grant?.count ?? 0).toBeLessThanOrEqual(accepted)
    }),
  )
})
