import { hasRefused, nextOf, openCount, type Paper, paperRow, sentencesOf } from '@/sign/room/papers-view'
import { sectionsOf } from '@/sign/room/sections'

const now = Date.UTC(2026, 10, 26, 2, 0)
const paper = (change: Partial<Paper> = {}): Paper => ({ id: '0123456789abcdef', kind: 'commitment', title: '承诺书', blocks: [], purposes: [], state: 'ready', ...change })

test('a paper that waits is the next one, also after its reader once said no', () => {
  const papers = [paper({ state: 'signed' }), paper({ id: '1123456789abcdef', state: 'replaced' }), paper({ id: '2123456789abcdef', state: 'refused' })]
  expect(nextOf(papers)?.id).toBe('2123456789abcdef')
  expect(openCount(papers)).toBe(1)
  expect(hasRefused(papers)).toBe(true)
  expect(nextOf([paper({ state: 'signed' })])).toBeUndefined()
})

test('a line of the room says how a paper stands, and for which child', () => {
  expect(paperRow(paper(), now)).toEqual({ icon: 'paper', title: '承诺书', hint: '等您看' })
  expect(paperRow(paper({ state: 'signed', signedAt: now }), now).hint).toBe('10:00签好')
  expect(paperRow(paper({ forName: '李小雨' }), now).hint).toBe('替李小雨签，等您看')
})

test('what is read aloud comes in sentences', () => {
  expect(sentencesOf({ blocks: [{ kind: 'text', text: '只用于申请。不用于别的事。' }, { kind: 'heading', text: '我的权利' }] })).toEqual(['只用于申请。', '不用于别的事。', '我的权利'])
})

test('what needs a tick of its own stands apart, in the paper’s order, without the title', () => {
  const blocks = [
    { kind: 'title' as const, text: '核对授权委托书' },
    { kind: 'text' as const, text: '一' },
    { kind: 'item' as const, text: '二' },
    { kind: 'item' as const, text: '三', purpose: 're-check' as const },
    { kind: 'text' as const, text: '四' },
  ]
  expect(sectionsOf(blocks)).toEqual([
    { kind: 'words', blocks: [blocks[1], blocks[2]] },
    { kind: 'tick', purpose: 're-check', text: '三' },
    { kind: 'words', blocks: [blocks[4]] },
  ])
})
