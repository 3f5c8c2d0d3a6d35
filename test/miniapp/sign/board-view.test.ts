import type { Board } from '@/sign/board/board-view'
import { boardView } from '@/sign/board/board-view'

const now = Date.UTC(2026, 10, 26, 2, 0)
type Person = Board['people'][number]
const code = 'abcdefghijklmnopqrstuv'
const applicant: Person = { member: 'applicant', name: '王秀英', state: 'entered', by: 'self' }
const husband: Person = { member: '0000000a', name: '李建国', state: 'waiting', by: 'self', invitation: code }
const child: Person = { member: '0000000b', name: '李小雨', state: 'entered', by: 'applicant' }
const board = (...people: Person[]): Board => ({ version: 1, people, complete: false })

test('the applicant stands first, whatever order the server gives', () => {
  expect(boardView(board(husband, child, applicant), now).people.map(({ name }) => name)).toEqual(['王秀英', '李建国', '李小雨'])
})

test('hands are counted, not papers: a guardian who signs for a child is one', () => {
  expect(boardView(board(applicant, husband, child), now)).toMatchObject({ left: 2, mine: true })
})

test('a child’s line says who signs for it, and asks nobody', () => {
  const line = boardView(board(applicant, child), now).people[1]
  expect(line).toMatchObject({ state: '还没签', details: ['由王秀英代签'] })
  expect(line?.invitation).toBeUndefined()
})

test('whoever has not signed can be invited, whoever has cannot', () => {
  const signed: Person = { ...husband, state: 'signed', signedAt: now - 60_000 }
  expect(boardView(board(applicant, husband), now).people[1]?.invitation).toBe(code)
  expect(boardView(board(applicant, signed), now).people[1]).toMatchObject({ icon: 'done', state: '9:59签好' })
  expect(boardView(board(applicant, signed), now).people[1]?.invitation).toBeUndefined()
})

test('nobody waits for whoever cannot be reached or signs nothing', () => {
  const signed: Person = { ...applicant, state: 'signed' }
  const gone: Person = { ...husband, state: 'unreachable', invitation: undefined, unreachable: 'missing' }
  const view = boardView({ ...board(signed, gone, { ...child, state: 'not-needed' }), complete: true }, now)
  expect(view).toMatchObject({ left: 0, mine: false, complete: true })
  expect(view.people.map(({ state }) => state)).toEqual(['签好了', '联系不上，由工作人员核实', '不用签'])
})

test('who has signed themselves may go on without the others, and without the child for whom another signs', () => {
  const signed: Person = { ...applicant, state: 'signed' }
  const theirs: Person = { ...child, by: husband.member }
  expect(boardView(board(signed, husband, theirs), now).waitedFor).toEqual({ members: [husband.member, child.member], names: [husband.name] })
  expect(boardView(board(applicant, husband, child), now)).toMatchObject({ mine: true, waitedFor: { members: [husband.member] } })
})

test('the applicant who does not sign sees that it was their own choice, and may still sign', () => {
  const view = boardView(board({ ...applicant, state: 'not-signing' }), now)
  expect(view).toMatchObject({ mine: true, people: [{ state: '您选了不签' }] })
})
