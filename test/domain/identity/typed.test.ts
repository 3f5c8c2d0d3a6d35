import { maskedName } from '../../../functions/domain/identity/masked-name'
import { MobileSchema } from '../../../functions/domain/identity/mobile'
import { PersonNameSchema } from '../../../functions/domain/resident-id/person-name'
import { ageOn, birthOf, idTail, isResidentId, ResidentIdSchema } from '../../../functions/domain/resident-id/resident-id'

const number = '990101196803121119'

describe('a name as people type it', () => {
  test.each([
    ['陈㛃', '陈㛃'],
    ['王䶮', '王䶮'],
    ['刘𬭊', '刘𬭊'],
    ['赵龑', '赵龑'],
    [' 张 桂　兰 ', '张桂兰'],
    ['阿依努尔·买买提', '阿依努尔·买买提'],
    ['阿依努尔•买买提', '阿依努尔·买买提'],
    ['阿依努尔・买买提', '阿依努尔·买买提'],
    ['阿依努尔‧买买提', '阿依努尔·买买提'],
    ['阿依努尔.买买提', '阿依努尔·买买提'],
    ['阿依努尔．买买提', '阿依努尔·买买提'],
    ['〇月', '〇月'],
  ])('%s is %s', (typed, name) => {
    expect(PersonNameSchema.parse(typed)).toBe(name)
  })

  test.each(['', '张', '·张', '张1', '张桂兰!', '<b>张</b>', '张'.repeat(31), '\u202e张桂'])('%p is none', (typed) => {
    expect(PersonNameSchema.safeParse(typed).error?.issues[0]?.message).toBe('field.person-name')
  })

  test('others see the family name and a star', () => {
    expect([maskedName('张桂兰'), maskedName('欧阳春燕'), maskedName('阿依努尔·买买提'), maskedName('䶮文')]).toEqual(['张*', '欧阳*', '阿依努尔*', '䶮*'])
  })
})

describe('an ID number as people type it', () => {
  test('has a true check digit and a day of birth', () => {
    const valid = [...'0123456789X'].map((check) => number.slice(0, 17) + check).filter(isResidentId)
    expect(valid).toHaveLength(1)
    expect(birthOf(valid[0] ?? '')).toBe('1968-03-12')
    expect([isResidentId('990101196813121112'), isResidentId('990101194912310011'), isResidentId('99010119491231001x')]).toEqual([false, false, false])
  })

  test('may have spaces and a small x', () => {
    expect(ResidentIdSchema.parse(' 990101 19491231 001x ')).toBe('99010119491231001X')
    expect(ResidentIdSchema.safeParse('990101194912310011').error?.issues[0]?.message).toBe('field.resident-id')
  })

  test('gives an age that changes on the birthday, and a tail', () => {
    expect([ageOn('2008-11-24', '2026-11-23'), ageOn('2008-11-23', '2026-11-23'), idTail('99010119491231001X')]).toEqual([17, 18, '001X'])
  })
})

test.each([
  ['13900000001', '13900000001'],
  [' 139 0000-0001 ', '13900000001'],
  ['+8613900000001', '13900000001'],
  ['008613900000001', '13900000001'],
])('the mobile %p is %s', (typed, mobile) => {
  expect(MobileSchema.parse(typed)).toBe(mobile)
})

test.each(['12900000001', '1390000000', '139000000011', '0511-1234567', '+85251234567', 'x'])('%p is no mobile', (typed) => {
  expect(MobileSchema.safeParse(typed).error?.issues[0]?.message).toBe('field.mobile')
})
