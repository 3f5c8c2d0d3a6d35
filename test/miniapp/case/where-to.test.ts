import { noticeKinds } from '@domain/notification/notice'
import { pageOf } from '@/case/inbox/where-to'
import { applicationRow } from '@/pages/progress/where-to'

const now = Date.UTC(2026, 10, 26, 2, 0)
const id = 'a'.repeat(32)
const application = { id, part: 'applicant' as const, status: 'accepted' as const, wish: 'dibao' as const, number: 'DS2026-0417', at: now, asked: false }

test('every notice of an application opens what it speaks of', () => {
  const pages = Object.fromEntries(noticeKinds.map((kind) => [kind, pageOf({ kind, application: id })]))
  expect(pages).toMatchObject({ 'all-signed': 'signing-board', 'supplement-asked': 'supplement', 'supplement-silent': 'supplement', granted: 'decision', refused: 'decision', submitted: 'case' })
  expect(pageOf({ kind: 'of a newer server', application: id })).toBe('case')
  expect(pageOf({ kind: 'submitted' })).toBeUndefined()
})

test('a draft goes on in the form, for a member in the signing room, a case in its own page', () => {
  expect(applicationRow({ ...application, status: 'draft' }, now)).toMatchObject({ page: 'form', title: '还没交，接着填' })
  expect(applicationRow({ ...application, status: 'draft', part: 'member' }, now)).toMatchObject({ page: 'signing-room', title: '有文书等您看' })
  expect(applicationRow(application, now)).toEqual({ page: 'case', icon: 'now', title: '已受理', hint: '最低生活保障，编号 DS2026-0417，10:00' })
})

test('what is asked of this person is marked; a member is told of a decision only that there is one', () => {
  expect(applicationRow({ ...application, status: 'supplement', asked: true }, now)).toMatchObject({ icon: 'attention', title: '还差几样，等您补' })
  expect(applicationRow({ ...application, status: 'refused', part: 'member' }, now).title).toBe('有结果了，结果告诉了申请的人')
})
