import { toldAfterRefusal } from '@/workbench/cases/act-outcome'
import { factValue, sourceWords } from '@/workbench/cases/fact-words'
import { actOf } from '@/workbench/cases/forms/act-of'
import { firstTyped } from '@/workbench/cases/forms/first-typed'
import { rowNumbers, textsOf, typedFrom, withoutEmptyRows } from '@/workbench/cases/forms/typed'
import { personName } from '@/workbench/cases/people-words'
import { firstPage } from '@/workbench/session/first-page'
import { morning, openedCase } from './cases'

const shown = openedCase({ version: 7 })
const dibao = shown.assessments.find(({ programme }) => programme === 'dibao')

describe('a form', () => {
  test('makes the act on the version that was before the eyes', () => {
    expect(actOf('accept', {}, shown)).toEqual({ act: { action: 'accept', body: { seen: 7 } } })
    expect(actOf('ask-supplement', { 'what.0': ' 住院发票 ', 'why.0': 'no-source' }, shown)).toEqual({ act: { action: 'ask-supplement', body: { seen: 7, items: [{ what: '住院发票', why: 'no-source' }] } } })
    expect(actOf('correct-fact', { fact: 'monthlyIncome', 'value.monthlyIncome': '2,000', reason: '看了工资条' }, shown)).toEqual({ act: { action: 'correct-fact', body: { seen: 7, correction: { fact: 'monthlyIncome', value: 200_000 }, reason: '看了工资条' } } })
    expect(actOf('end-publicity', { objections: '0' }, shown)).toEqual({ act: { action: 'end-publicity', body: { seen: 7, objections: 0 } } })
    expect(actOf('give-opinion', { programme: 'dibao', view: 'grant', 'reasons.0': '' }, shown)).toEqual({ act: { action: 'give-opinion', body: { seen: 7, programme: 'dibao', view: 'grant', reasons: [] } } })
  })

  test.each([
    ['ask-supplement', { 'what.0': '住院发票', 'what.1': '' }, ['items.0.why']],
    ['certify-unreachable', { member: '', reason: '' }, ['member', 'reason']],
    ['correct-fact', {}, ['fact']],
    ['correct-fact', { fact: 'people', 'value.people': '两' }, ['value']],
    ['correct-fact', { fact: 'people', 'value.people': '3' }, ['value']],
    ['correct-fact', { fact: 'savings', 'value.savings': '0', reason: '' }, ['reason']],
    ['pause', {}, ['because']],
    ['give-opinion', {}, ['programme', 'view']],
    ['give-opinion', { programme: 'dibao', view: 'refuse' }, ['reasons']],
    ['start-publicity', {}, ['place']],
    ['end-publicity', { objections: '几条' }, ['objections']],
    ['send-back', { reason: '再' }, ['reason']],
    ['refuse', {}, ['reasons']],
    ['refuse', { 'reasons.0': '不' }, ['reasons.0']],
  ] as const)('%s says what is missing, field by field, in Chinese', (action, typed, fields) => {
    const { wrong } = actOf(action, withoutEmptyRows(typed, ['what', 'why', 'reasons']), shown)
    expect(Object.keys(wrong ?? {})).toEqual(fields)
    for (const words of Object.values(wrong ?? {})) expect(words).toMatch(/[\u4e00-\u9fff]{2}/)
  })

  test('confirms the amount of today’s sheet, and nothing where nothing is paid', () => {
    if (!dibao) throw new Error('no dibao')
    const opinion = { by: '许明远', at: morning, programme: 'dibao' as const, view: 'grant' as const, reasons: [], assessment: dibao, outdated: false }
    expect(actOf('confirm', {}, { ...shown, opinion })).toEqual({ act: { action: 'confirm', body: { seen: 7, amount: dibao.amount?.fen } } })
    expect(dibao.amount?.fen).toBeGreaterThan(0)
    expect(actOf('confirm', {}, { ...shown, opinion: { ...opinion, programme: 'dibao-marginal' } })).toEqual({ act: { action: 'confirm', body: { seen: 7 } } })
  })

  test('on a near relative of staff asks for the day of the county’s own visit', () => {
    const related = { ...shown, relativeOfStaff: true }
    for (const [action, typed] of [['confirm', {}], ['refuse', { 'reasons.0': '收入高于标准' }]] as const) {
      for (const visited of ['', '昨天', '2026-02-30']) expect(actOf(action, { ...typed, visited }, related)).toEqual({ wrong: { visited: '请写区县自己的人哪天去过家里，比如 2026-11-25' } })
      expect(actOf(action, { ...typed, visited: '２０２６-11-25 ' }, related)).toMatchObject({ act: { body: { visited: '2026-11-25' } } })
      expect(actOf(action, typed, shown).wrong).toBeUndefined()
    }
  })

  test('to refuse begins with the township’s reasons, or with what the sheet does not find met', () => {
    const richer = openedCase({}, { people: 3, monthlyIncome: 1_600_000, savings: 1_200_000, property: 'none', yearlyCosts: 800_000, cause: 'illness' })
    const assessment = richer.assessments.find(({ programme }) => programme === 'dibao')
    if (!assessment) throw new Error('no dibao')
    const opinion = { by: '许明远', at: morning, programme: 'dibao' as const, view: 'refuse' as const, reasons: ['收入高于标准。'], assessment, outdated: false }
    expect(firstTyped('refuse', { opinion })).toEqual({ 'reasons.0': '收入高于标准。' })
    expect(firstTyped('refuse', { opinion: { ...opinion, view: 'grant' } })['reasons.0']).toMatch(/才符合$/)
    expect(firstTyped('give-opinion', { opinion })).toEqual({})
  })
})

describe('what was typed', () => {
  test('comes back as it was kept; what is not ours is as good as nothing', () => {
    expect(typedFrom(JSON.stringify({ reason: '看了', other: 3 }), {})).toEqual({ reason: '看了' })
    expect([typedFrom('', { a: 'b' }), typedFrom('{', { a: 'b' })]).toEqual([{ a: 'b' }, { a: 'b' }])
  })

  test('shows one row at least and loses only empty ones', () => {
    expect(rowNumbers({}, ['reasons'])).toEqual([0])
    expect(rowNumbers({ 'what.0': 'a', 'why.2': 'b' }, ['what', 'why'])).toEqual([0, 1, 2])
    expect(withoutEmptyRows({ note: 'n', 'what.0': ' ', 'what.1': 'a', 'why.2': 'b' }, ['what', 'why'])).toEqual({ note: 'n', 'what.0': 'a', 'why.1': 'b' })
    expect(textsOf({ 'reasons.0': ' 一 ', 'reasons.1': '' }, 'reasons')).toEqual(['一'])
  })

  test('stays whatever the server says, and a faster colleague is named', () => {
    const refusal = (code: 'decided-by-other' | 'stale' | 'same-officer' | 'action-not-available' | 'no-network' | 'invalid-input') => toldAfterRefusal({ code, title: '一句话', fields: code === 'invalid-input' ? [{ path: 'reasons.0', message: '请写明为什么' }] : [], owner: { name: '姜一白', since: morning } }, morning)
    for (const code of ['decided-by-other', 'stale', 'same-officer', 'action-not-available', 'no-network', 'invalid-input'] as const) expect(refusal(code)).toMatchObject({ keepForm: true, tone: 'attention' })
    expect(refusal('decided-by-other').words).toBe('姜一白 10:00 刚办完这一步，已换成最新的')
    expect(refusal('invalid-input').fields).toEqual({ reasons: '请写明为什么' })
  })
})

test('a fact says its value and where it comes from; a person without a name their place in the family', () => {
  expect([factValue('people', 3), factValue('savings', 120_050), factValue('property', 'vehicle')]).toEqual(['3 人', '1200.50 元', '有汽车'])
  expect([sourceWords({ source: 'declared' }), sourceWords({ source: 'officer', by: '吕清和' })]).toEqual(['家里说的', '吕清和核实'])
  expect(shown.household.map(personName)).toEqual(['刘一', '父亲或母亲，70 岁'])
})

test('each officer begins at what waits for them', () => {
  const first = (role: Parameters<typeof firstPage>[0]['role']) => firstPage({ id: '0123456789abcdef', name: '某', role, area: '990101', mustChangePassword: false, idleMinutes: 30 })
  expect([first('township-duty'), first('supervisor'), first('township-officer'), first('county-officer'), first('administrator')]).toEqual(['board', 'board', 'cases', 'cases', 'accounts'])
})
