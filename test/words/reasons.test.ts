import { assessAll } from '../../functions/domain/programmes/assess'
import type { ProgrammeBook } from '../../functions/domain/programmes/rules-on'
import { requirements } from '../../functions/domain/programmes/assessment'
import { caseStepNames } from '../../functions/domain/policy/procedure'
import { figureNames, ruleNames } from '../../functions/domain/policy/programme-policy'
import { policySnapshot, procedure } from '../../functions/policy/book'
import { books } from '../../functions/policy/books'
import { programmesOf } from '../../functions/policy/snapshot-of'
import { hasSentence } from '../../functions/words'
import { sayBy, sayClockName, sayDaysLeft, sayLatest, sayPauseReason, sayProvisional, sayRemedies, sayStepName } from '../../functions/words/deadlines'
import { sayAmount, sayFigure, sayLine, sayMeasure, sayOutcome, sayProgramme, sayProgrammeGives, sayQuestion, sayReason } from '../../functions/words/reasons'
import { sayServed } from '../../functions/words/served'
import type { Facts } from '../../functions/domain/household/facts'

const facts: Facts = { people: 4, monthlyIncome: 256_666, savings: 20_000_000, property: 'both', yearlyCosts: 6_000_000, cause: 'illness' }
const zhenjiang: ProgrammeBook = { book: 'zhenjiang', programmes: programmesOf(books.zhenjiang) }
const said = (changes: Partial<Facts>, programme: string, book: ProgrammeBook = policySnapshot) => {
  const found = assessAll({ ...facts, ...changes }, book, '2026-11-23').find((each) => each.programme === programme)
  if (!found) throw new Error(`no ${programme}`)
  return found
}

describe('a reason in words', () => {
  test('that is met says what was found beside what is needed, and where it is written', () => {
    expect(said({}, 'dibao').reasons.slice(0, 1).map(sayReason)).toEqual([
      { state: 'met', title: '每人每月的收入低于低保标准', word: '符合', detail: '每人每月 641.66 元，低于 1000 元才符合', clause: '依据：《社会救助法》第十八条' },
    ])
  })

  test('that is not met reads the same, without blame', () => {
    expect(said({ monthlyIncome: 472_000 }, 'dibao').reasons.slice(0, 1).map(sayReason)).toMatchObject([{ state: 'not-met', word: '暂时不符合', detail: '每人每月 1180 元，低于 1000 元才符合' }])
  })

  test('that somebody must look at says so', () => {
    expect(said({}, 'dibao').reasons.slice(1).map(sayReason)).toMatchObject([
      { state: 'look', word: '由工作人员看', detail: '每人存款 50000 元，一般不超过 24000 元' },
      { state: 'look', detail: '家里有汽车' },
      { state: 'look', detail: '还有别的房' },
    ])
    expect(said({ property: 'none' }, 'dibao').reasons.slice(2).map((reason) => sayReason(reason).detail)).toEqual(['家里没有汽车', '没有别的房'])
  })

  test('that nobody has fixed names what is missing', () => {
    expect(said({}, 'dibao', zhenjiang).reasons.slice(0, 1).map(sayReason)).toMatchObject([{ state: 'unknown', word: '由工作人员看', detail: '本地低保标准还没有定，由工作人员来定' }])
  })

  test('of temporary assistance names the costs, or the hardship', () => {
    expect(said({}, 'temporary-assistance').reasons.slice(0, 2).map((reason) => sayReason(reason).detail)).toEqual(['一年自己花了 60000 元，超过 12319.96 元才算重', '每人一年 7699.98 元，低于 48000 元才符合'])
    expect(said({ cause: 'accident' }, 'temporary-assistance').reasons.slice(0, 1).map((reason) => sayReason(reason).detail)).toEqual(['难处：出了意外'])
  })

  test('of the margin says how dibao stands', () => {
    expect(said({ monthlyIncome: 472_000 }, 'dibao-marginal').reasons.slice(0, 1).map(sayReason)).toMatchObject([{ title: '不在最低生活保障范围里', detail: '最低生活保障：照这样算，暂时不符合' }])
  })
})

describe('the arithmetic in words', () => {
  test.each<[string, string, Partial<Facts>, string, string[]]>([
    ['dibao', 'dibao', { savings: 0, property: 'none' }, '每月大约 1436 元', ['标准 1000 元 × 4 人 = 4000 元', '4000 元减去每月收入 2566.66 元 = 1433.34 元', '1433.34 元分给 4 人，进到整元 = 359 元', '每人 359 元 × 4 人 = 1436 元']],
    ['heavy costs', 'temporary-assistance', {}, '一次大约 6000 元', ['花费 60000 元的 10%，进到整元 = 6000 元']],
    ['very heavy costs', 'temporary-assistance', { yearlyCosts: 50_000_000 }, '一次大约 12000 元', ['花费 500000 元的 10%，进到整元 = 50000 元', '最多是标准 1000 元的 12 倍 = 12000 元']],
    ['an accident', 'temporary-assistance', { cause: 'accident' }, '一次大约 4000 元', ['标准 1000 元 × 1 倍 = 1000 元', '每人 1000 元 × 4 人 = 4000 元']],
  ])('of %s', (_, programme, changes, amount, lines) => {
    const assessment = said(changes, programme)
    expect([sayAmount(assessment), assessment.amount?.lines.map(sayLine)]).toEqual([amount, lines])
  })

  test('says nothing where nothing is computed', () => {
    expect(sayAmount(said({}, 'dibao', zhenjiang))).toBeUndefined()
  })

  test.each([
    [{ unit: 'share', value: 400 }, '40%'],
    [{ unit: 'share', value: 25 }, '2.5%'],
    [{ unit: 'count', value: 3 }, '3'],
    [{ unit: 'fen-year', value: 4_800_000 }, '48000 元'],
    [{ unit: 'choice', value: 'home' }, '还有别的房'],
  ] as const)('a measure %j', (measure, text) => {
    expect(sayMeasure(measure)).toBe(text)
  })

  test('a step of an older book is still a line with its result', () => {
    expect(sayLine({ step: 'gone', values: {}, result: 100 })).toBe('再算一步 = 1 元')
  })
})

describe('names', () => {
  test('stand in the catalogue for everything that the books and rules name', () => {
    const { pauseReasons, deadlines } = procedure
    const keys = [
      ...requirements.map((name) => `requirement.${name}`),
      ...[...figureNames, ...ruleNames].map((name) => `figure.${name}`),
      ...caseStepNames.map((name) => `step.${name}`),
      ...deadlines.map(({ name }) => `clock.${name}`),
      ...pauseReasons.flatMap(({ value }) => value ?? []).map(({ name }) => `pause.${name}`),
    ]
    expect(keys.filter((key) => !hasSentence(key))).toEqual([])
  })

  test('are said', () => {
    expect([sayProgramme('dibao'), sayProgramme('unsure'), sayProgrammeGives('temporary-assistance'), sayOutcome('may-fit').title, sayFigure('gone'), sayQuestion('people').question]).toEqual(['最低生活保障', '不清楚，请帮我看', '眼下过不去，帮一次', '可能符合', '有一项规定', '一起过日子的有几个人？'])
    expect([sayClockName('total'), sayClockName('gone'), sayStepName('opinion'), sayPauseReason('in-hospital'), sayBy('county')]).toEqual(['整件事办完', '这一步', '提出初步意见', '有人住院，上门做不了', '区、县办'])
  })
})

describe('days in words', () => {
  test.each([
    [6, 'working', '还有 6 个工作日'],
    [2, 'calendar', '还有 2 天'],
    [0, 'working', '今天是最后一天'],
    [-1, 'working', '晚了 1 个工作日'],
    [-3, 'calendar', '晚了 3 天'],
  ] as const)('%s left in %s days', (left, unit, text) => {
    expect(sayDaysLeft(left, unit)).toBe(text)
  })

  test('name the year only when it is another', () => {
    expect([sayLatest('2026-12-07', '2026-11-23'), sayLatest('2027-01-05', '2026-11-23'), sayProvisional()]).toEqual(['最晚 12月7日', '最晚 2027年1月5日', '放假安排还没公布，日子可能变'])
  })

  test('say both remedies, the reconsideration first, with whom to ask', () => {
    expect(sayRemedies({ reconsideration: '2027-02-19', lawsuit: '2027-06-21', to: sayServed('remedy.authority', { county: '东川区' }) }, '2026-12-21')).toEqual(['不服，可以申请行政复议', '最晚 2027年2月19日，向东川区人民政府提出', '不收费，也可以口头说', '也可以到法院起诉', '最晚 2027年6月21日'])
  })
})
