import { MINUTE } from '@domain/instant'
import { deskLevels } from '@domain/urgent-relief/ticket'
import { hardships } from '@domain/urgent-relief/help-request'
import { officerActions } from '@domain/urgent-relief/officer-actions'
import { say } from '@words'
import { clockSentence, clockShort } from '@/workbench/say/clock-words'
import { eventSentence } from '@/workbench/say/timeline-words'
import { hoursWords } from '@/workbench/say/hours-words'
import { reachRuleOf, mayCall, mayMessage } from '@/workbench/ticket/reach-rule'
import { toldAfterRefusal } from '@/workbench/ticket/act-outcome'
import { gapsToFill } from '@/workbench/rota/gaps'
import { evening } from './rows'

const nameOf = (area: string) => (area === '990101002' ? '河沿镇' : area)

test('every hardship, desk and act has its word', () => {
  for (const hardship of hardships) expect(say(`workbench.hardship.${hardship}`)).not.toBe('')
  for (const level of deskLevels) expect(say(`workbench.level.${level}`)).not.toBe('')
  for (const action of officerActions) expect(say(`workbench.act.${action}`)).not.toBe('')
})

test('a clock is said with the minutes that the resident reads, before and after', () => {
  const clock = { kind: 'contact', due: evening + 12 * MINUTE, pace: 'calm' } as const
  expect(clockSentence(clock, evening)).toBe('还有 12 分钟，要联系上')
  expect(clockShort(clock, evening)).toBe('联系 12 分钟')
  expect(clockSentence({ ...clock, pace: 'late' }, evening + 17 * MINUTE)).toBe('晚了 5 分钟，还没联系上')
  expect(clockSentence({ ...clock, kind: 'step-up' }, evening)).toBe('12 分钟没人接，报上一级')
  expect(clockSentence({ ...clock, kind: 'again' }, evening)).toBe('12 分钟没人接，再叫一遍')
  expect(clockShort({ ...clock, pace: 'late' }, evening + 200 * MINUTE)).toBe('晚了 3 小时多')
})

test('a timeline names who did what; an event this screen does not know yet is still shown', () => {
  expect(eventSentence({ at: evening, type: 'aid-given', by: '李若兰', aid: ['food', 'shelter'] }, nameOf)).toBe('李若兰送了吃的、住处')
  expect(eventSentence({ at: evening, type: 'moved', by: '李若兰', area: '990101002' }, nameOf)).toBe('李若兰转到河沿镇')
  expect(eventSentence({ at: evening, type: 'safety-asked', by: '' }, nameOf)).toBe('值班员问：您现在安全了吗？')
  expect(eventSentence({ at: evening, type: 'alerted-again' }, nameOf)).toBe('还没人接，又叫了一遍')
  expect(eventSentence({ at: evening, type: 'something-newer' }, nameOf)).toBe('有一处更新')
})

test('a person who asked for messages only gets no call button; protection outranks the wish to be called', () => {
  const rule = (way: 'call' | 'sms-only' | 'none', guarded: boolean) => reachRuleOf({ protected: guarded, reach: { way } })
  expect(mayCall(rule('sms-only', false))).toBe(false)
  expect(mayMessage(rule('sms-only', false))).toBe(true)
  expect(rule('call', true)).toBe('protected-call')
  expect(mayMessage(rule('call', true))).toBe(false)
  expect(mayCall(rule('none', true)) || mayMessage(rule('none', true))).toBe(false)
})

test('who was faster is told who has it, and what was typed for anything else stays', () => {
  const refusal = (code: 'taken-by-other' | 'stale' | 'no-network') => ({ code, title: '', fields: [], ...(code === 'taken-by-other' ? { owner: { name: '李若兰', since: evening } } : {}) })
  const taken = toldAfterRefusal(refusal('taken-by-other'), evening)
  expect(taken.words).toContain('李若兰')
  expect(taken.keepForm).toBe(false)
  expect(toldAfterRefusal(refusal('stale'), evening).keepForm).toBe(true)
  expect(toldAfterRefusal(refusal('no-network'), evening)).toMatchObject({ keepForm: true, words: say('workbench.act.kept') })
})

test('a sentence for one field stands at that field', () => {
  expect(toldAfterRefusal({ code: 'invalid-input', title: '有一处要再看看', fields: [{ path: 'note', message: '写得太长，请短一些' }] }, evening).fields).toEqual({ note: '写得太长，请短一些' })
})

test('duty hours are said day by day, round the clock as such', () => {
  expect(hoursWords([{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }])).toEqual(['周一、二、三、四、五 08:30–17:30'])
  expect(hoursWords([{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }])).toEqual(['每天 全天'])
  expect(hoursWords([])).toEqual(['没排班'])
})

test('a desk without anyone is one line however often it happens: what runs now first, what is over not at all', () => {
  const gap = (from: number, to: number) => ({ area: '990101001', level: 'township', from: evening + from * MINUTE, to: evening + to * MINUTE, reason: 'no-hours' }) as const
  expect(gapsToFill([gap(90, 100), gap(-10, 20), gap(-30, -20), gap(30, 40)], evening).map(({ next, running, count }) => [(next.from - evening) / MINUTE, running, count])).toEqual([[-10, true, 3]])
  const elsewhere = { ...gap(5, 10), area: '990101002' }
  expect(gapsToFill([elsewhere, gap(30, 40), gap(90, 100)], evening).map(({ area, count }) => [area, count])).toEqual([
    ['990101002', 1],
    ['990101001', 2],
  ])
})
