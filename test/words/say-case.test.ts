import { caseActions } from '../../functions/domain/case-work/actions'
import { caseEventTypes, caseStatuses } from '../../functions/domain/case-work/case'
import { residentEntryTypes } from '../../functions/domain/case-work/resident-view'
import { factNames } from '../../functions/domain/household/facts'
import { sayCaseStatus } from '../../functions/words/case-status'
import { sayAct, sayAfterRefusal, sayCannot, sayDecision, sayDone, sayDoneByOther, sayFact, sayHolder, sayMarks, sayOutdated, saySupplement, sayTab, sayTold, worklistTabs } from '../../functions/words/say-case'

const chinese = /[\u4e00-\u9fff]{2}/

describe('a case in words', () => {
  test('has a sentence for every state, entry, act and fact', () => {
    for (const status of caseStatuses) for (const sentence of Object.values(sayCaseStatus(status))) expect(sentence).toMatch(chinese)
    for (const type of residentEntryTypes) expect(sayTold({ at: 0, type, ...(type === 'fact-corrected' && { fact: 'savings' as const }) })).toMatch(chinese)
    for (const type of caseEventTypes) expect(sayDone({ at: 0, type, count: 2, fact: 'savings', view: 'grant', outcome: 'granted' })).toMatch(chinese)
    for (const action of caseActions) for (const sentence of Object.values(sayAct(action))) expect(sentence).toMatch(chinese)
    for (const fact of factNames) expect(sayFact(fact)).toMatch(chinese)
    for (const tab of worklistTabs) for (const sentence of Object.values(sayTab(tab))) expect(sentence).toMatch(chinese)
    expect(sayCannot()).toBe('办不到，请帮我')
    expect(sayOutdated()).toMatch(chinese)
    expect(sayDoneByOther('何秋', '10:05 ')).toBe('何秋 10:05 刚办完这一步，已换成最新的')
  })

  test('says what is missing once, with why, and that the day ends nothing', () => {
    expect(saySupplement({ due: '2026-12-05', open: true, items: [{ id: '1', what: '住院发票', why: 'source-silent' }, { id: '2', what: '租房合同', why: 'no-source', answer: 'cannot' }] }, '12月5日')).toEqual({
      title: '还差 2 样，一次说清',
      items: [
        { what: '1 住院发票，拍照就行', why: '为什么要：查的单位一直没有回音' },
        { what: '2 租房合同，拍照就行', why: '为什么要：没有地方能查到', answer: '您请我们帮，我们会联系您' },
      ],
      until: ['请在12月5日前给', '过了这天，也不自动作废', '补齐就受理，开始计时'],
    })
  })

  test('says a decision without blame, and what else may help', () => {
    expect(sayDecision({ outcome: 'refused', reasons: ['一', '二'] }, '')).toEqual({ title: '这次没有批下来', lines: ['原因 2 条，都写在这里'] })
    expect(sayDecision({ outcome: 'granted', reasons: [], amount: { fen: 120_000, per: 'month', from: '2027-01' } }, '1200 元').lines).toEqual(['每月 1200 元，从 2027 年 1 月开始'])
    expect(sayDecision({ outcome: 'granted', reasons: [], amount: { fen: 100_000, per: 'once' } }, '1000 元').lines).toEqual(['一次 1000 元'])
    expect(sayDecision({ outcome: 'granted', reasons: [] }, '').lines).toHaveLength(1)
    expect(sayAfterRefusal(2)).toMatchObject({ other: '还有 2 样也许能帮上', again: '情况有变，随时再来' })
    expect(sayAfterRefusal(0)).not.toHaveProperty('other')
  })

  test('says who has it, and what to do when the office is late', () => {
    const clock = { name: 'total', start: '', due: '', unit: 'working' as const, length: 30, clause: '', provisional: false }
    expect(sayHolder({ holder: '东山街道社会救助窗口', phone: '0990-6111001', hotline: '0990-12349', clocks: [{ ...clock, left: 2 }] })).toEqual(['现在由东山街道社会救助窗口办', '想问就打0990-6111001'])
    expect(sayHolder({ holder: '民政局', phone: '1', hotline: '0990-12349', clocks: [{ ...clock, left: -1 }] })).toContain('是我们慢了，对不起。可以打0990-12349催')
  })

  test('marks what an officer must see at a glance', () => {
    expect(sayMarks({ mine: true, overdue: true, silent: true, protected: true, relativeOfStaff: true, unreachable: 1, unsigned: 0 })).toEqual(['该您办', '晚了', '没回音，要打电话', '保密', '近亲属备案', '1 人签不了字'])
    expect(sayMarks({ mine: false, overdue: false, silent: false, protected: false, relativeOfStaff: false, unreachable: 0, unsigned: 0 })).toEqual([])
  })
})
