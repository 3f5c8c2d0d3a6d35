import { questions } from '@domain/self-check/questions'
import { policySnapshot } from '../../../functions/policy/book'
import { answer, backward, checkIn, emptyCheck, onward, wrongAnswer } from '@/self-check/check'
import { isStillKept, toText } from '@/self-check/kept-check'
import { resultView } from '@/pages/self-check/result-view'

const answers = { people: '3', monthlyIncome: '2400', savings: '5000', property: 'none', cause: 'illness', yearlyCosts: '0' }
const today = '2026-11-23'
const [people, monthlyIncome] = questions

test('the questions follow each other, and the last one leads to the answer', () => {
  expect(onward(answer(emptyCheck, 'people', '3'))).toEqual({ answers: { people: '3' }, at: 'monthlyIncome' })
  expect(onward({ answers, at: 'yearlyCosts' })).toEqual({ answers, at: 'result' })
  expect(backward({ answers, at: 'result' })?.at).toBe('yearlyCosts')
  expect(backward(emptyCheck)).toBeUndefined()
})

test('after the last question, one that was left open is asked before there is an answer', () => {
  const { savings: _, ...open } = answers
  expect(onward({ answers: open, at: 'yearlyCosts' }).at).toBe('savings')
})

test('digits of a Chinese keyboard are digits', () => {
  expect(answer(emptyCheck, 'monthlyIncome', '2400').answers.monthlyIncome).toBe('2400')
})

test('an answer that says nothing is told what to do, others are not', () => {
  expect(wrongAnswer({ people: '0' }, people)).toBe('请填人数，1 到 20')
  expect(wrongAnswer({ monthlyIncome: '很少' }, monthlyIncome)).toBe('请填数字，没有就填 0')
  expect(wrongAnswer({ people: '2' }, people)).toBeUndefined()
})

test('what the phone kept goes on where it was left', () => {
  const left = { answers: { people: '3' }, at: 'monthlyIncome' } as const
  expect(checkIn(JSON.stringify(left))).toEqual(left)
  expect(checkIn(JSON.stringify({ answers, at: 'result' }))).toEqual({ answers, at: 'result' })
})

test.each([undefined, '', 'nonsense', '[]', '{"answers":null,"at":"people"}'])('a kept text %s begins anew', (text) => {
  expect(checkIn(text)).toEqual(emptyCheck)
})

test('a check lies on the phone for as many days as the book allows, and one of which that cannot be told for none', () => {
  const day = 24 * 3_600_000
  const text = toText({ answers, at: 'result' }, 1_000)
  expect(checkIn(text)).toEqual({ answers, at: 'result' })
  expect([isStillKept(text, 30 * day, 30), isStillKept(text, 30 * day + 1_000, 30), isStillKept(text, 1_000, 0)]).toEqual([true, false, false])
  expect(isStillKept(JSON.stringify({ answers, at: 'result' }), 0, 30)).toBe(false)
  expect([undefined, '', 'nonsense', 'null'].map((each) => isStillKept(each, 0, 30))).toEqual([false, false, false, false])
})

test('an answer kept without all that it needs asks for the rest', () => {
  expect(checkIn(JSON.stringify({ answers: { people: '3', savings: 7 }, at: 'result' }))).toEqual({ answers: { people: '3' }, at: 'monthlyIncome' })
})

test('a family below the standard may fit, is told how much, and would begin with dibao', () => {
  const view = resultView(answers, policySnapshot, today)
  expect(view).toMatchObject({ title: '有的您家可能符合', wish: 'dibao' })
  expect(view?.programmes.map(({ outcome }) => outcome)).toEqual(['may-fit', 'officer-decides', 'does-not-fit'])
  expect(view?.programmes[0]).toMatchObject({ name: '最低生活保障', amount: '每月大约 600 元' })
  expect(view?.programmes[0]?.basis[0]).toContain('3 人')
})

test('every reason stands beside every programme with its clause, none twice', () => {
  for (const { reasons, basis } of resultView(answers, policySnapshot, today)?.programmes ?? []) {
    expect(reasons.length).toBeGreaterThan(0)
    for (const { clause } of reasons) expect(basis).toContain(clause)
    expect(new Set(basis).size).toBe(basis.length)
  }
})

test('a family whose figures do not fit may still apply, and an officer judges for what', () => {
  const view = resultView({ ...answers, monthlyIncome: '90000' }, policySnapshot, today)
  expect(view?.wish).toBe('unsure')
  expect(view?.programmes.filter(({ outcome }) => outcome === 'does-not-fit').map(({ detail }) => detail)).toContain('这只是提示，您仍然可以申请')
})

test('there is no answer for a day before the law of the book, nor while a question is open', () => {
  expect(resultView(answers, policySnapshot, '1970-01-01')).toBeUndefined()
  expect(resultView({ people: '3' }, policySnapshot, today)).toBeUndefined()
})
