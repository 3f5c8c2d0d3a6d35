import { say } from '@words'
import { summaryOf } from '@/apply/form/summary'
import { areas, familyOfThree } from '../../domain/application/builders'

const saidIn = (given: Parameters<typeof summaryOf>[0]) => Object.fromEntries(summaryOf(given, areas).map(({ key, said }) => [key, said]))

test('the summary says everything as a person would', () => {
  expect(saidIn(familyOfThree())).toEqual({
    wish: [say('form.wish.dibao')],
    area: ['东川区 东山街道 东兴村'],
    household: ['李建国，丈夫或妻子', '李小雨，儿子或女儿'],
    monthlyIncome: ['2400 元'],
    savings: ['12000 元'],
    yearlyCosts: ['8000 元'],
    property: [say('property.none')],
    cause: [say('cause.illness')],
    words: ['没有'],
    photo: ['没有'],
  })
})

test('what is missing says so, and what cannot be read stays as it was typed', () => {
  expect(saidIn({})).toMatchObject({ wish: ['还没填'], area: ['还没填'], household: ['只有您自己'], monthlyIncome: ['还没填'] })
  expect(saidIn({ monthlyIncome: '一千二', wish: 'later-kind' })).toMatchObject({ monthlyIncome: ['一千二'], wish: ['later-kind'] })
})

test('somebody who cannot sign is shown with why', () => {
  expect(saidIn(familyOfThree({ 'member.aaaaaaaa.unreachable': 'in-hospital' })).household?.[0]).toBe('李建国，丈夫或妻子，住院，签不了')
})
