import { missingAnswers } from '@/sign/board/missing-view'

const refusal = (...paths: string[]) => ({ fields: paths.map((path) => ({ path, message: `what to do about ${path}` })) })

test('each answer that is missing is named as the form names it and leads to its field', () => {
  expect(missingAnswers(refusal('savings', 'member.0000000a.idNumber'))).toEqual([
    { path: 'savings', title: '全家一共存了多少钱', hint: 'what to do about savings', step: 'money', field: 'savings' },
    { path: 'member.0000000a.idNumber', title: '身份证号', hint: 'what to do about member.0000000a.idNumber', step: 'household', field: 'member.0000000a.idNumber' },
  ])
})

test('a photo on its way leads to its page, a household without an adult to the household', () => {
  expect(missingAnswers(refusal('photo', 'members')).map(({ title, step, field }) => [title, step, field])).toEqual([
    ['一张照片', 'reason', 'photo'],
    ['家里还有谁？', 'household', undefined],
  ])
})

test('signatures stand on the board already, and no field is named twice', () => {
  expect(missingAnswers(refusal('signature.applicant', 'cause', 'cause')).map(({ path }) => path)).toEqual(['cause'])
})
