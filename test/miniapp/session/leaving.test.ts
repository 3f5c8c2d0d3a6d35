/** @jest-environment jsdom */
import { application, li } from '../photos/phone'
import { forgetKept, noteKept } from '@/session/kept-here'
import { logOut } from '@/session/leaving'
import { beginResidentSession, residentNow, residentToken } from '@/session/resident'

const me = { assurance: 'real-name', person: { id: li.person ?? '', name: '李秀英', idTail: '0021' }, idleMinutes: 30 } as const
const keep = (name: string, text: string) => localStorage.setItem(name, text)

Object.assign(globalThis, { API_BASE: '' })
beforeEach(() => localStorage.clear())

test('who logs out without a network leaves nothing on the phone but the word that the session is to end', async () => {
  globalThis.fetch = () => Promise.reject(new Error('no network'))
  await beginResidentSession('a-token-of-li', me)
  keep(`answers-${application}`, 'what was typed without a network')
  await noteKept(`answers-${application}`)
  keep('self-check', JSON.stringify({ answers: { people: '3' }, at: 'savings', keptAt: 1 }))
  keep('photos', JSON.stringify({ version: 1, photos: [{ person: li.person, application, of: 'photo', photo: '1'.repeat(32), arrived: false }] }))
  await logOut()
  expect(residentNow()).toEqual({ looked: true })
  expect(await residentToken()).toBeUndefined()
  expect(Object.entries({ ...localStorage })).toEqual([['sessions-to-end', '["a-token-of-li"]']])
})

test('what is noted goes, and nothing else', async () => {
  keep('answers-1', 'one')
  keep('answers-2', 'two')
  keep('text-size', '1.3')
  await Promise.all([noteKept('answers-1'), noteKept('answers-2'), noteKept('answers-1')])
  await forgetKept()
  expect(Object.entries({ ...localStorage })).toEqual([['text-size', '1.3']])
})
