import { instantAt } from '../../functions/domain/china-time'
import type { PaperBook } from '../../functions/domain/policy/paper-book'
import { books, paperFiles } from '../../functions/policy/books'
import { paperFaults } from '../../functions/policy/paper-faults'
import { paperBook } from '../../functions/policy/papers'

const example = paperFiles['example-city']!

describe('the papers', () => {
  const withPapers = (change: (papers: PaperBook) => void) => {
    const file = structuredClone(example)
    for (const { value } of file.values) if (value) change(value)
    return paperFaults(file, books['example-city']).join('\n')
  }
  const authorisation = (papers: PaperBook) => papers.papers['check-authorisation']

  test('hold on a day of the law, and not before', () => {
    expect(Object.keys(paperBook(instantAt('2026-11-23', '12:00')).papers).sort()).toEqual(['check-authorisation', 'commitment', 'notice-to-applicant'])
    expect(() => paperBook(instantAt('2026-06-30', '12:00'))).toThrow('policy unknown: papers')
  })

  test('the check authorisation names every source and everything that the signer must know', () => {
    const words = authorisation(paperBook(instantAt('2026-11-23', '12:00'))).blocks.map(({ text }) => text).join('\n')
    for (const source of ['公安', '社会保险', '不动产登记', '市场监督管理', '税务', '住房公积金', '银行', '证券', '保险', '非银行支付机构']) expect(words).toContain(source)
    for (const element of ['敏感个人信息', '保存', '撤回', '更正', '电脑', '民主评议', '重新签署', '监护人', '{contact}', '{checkBody}', '{hotline}']) expect(words).toContain(element)
  })

  test('the commitment says what a false word costs, by the law and no more', () => {
    const words = paperBook(instantAt('2026-11-23', '12:00')).papers.commitment.blocks.map(({ text }) => text).join('\n')
    expect(words).toContain('二倍以下的罚款')
    expect(words).toContain('第七十三条')
  })

  test.each<[string, (papers: PaperBook) => void, string]>([
    ['a name nobody can fill in', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{mood}' }), 'nobody can fill in {mood}'],
    ['a brace that does not close', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{wish' }), 'a brace that does not close'],
    ['a child on the paper of a grown person', (papers) => authorisation(papers).blocks.push({ kind: 'text', text: '{child}' }), 'only for a guardian'],
    ['no tick for a purpose', (papers) => (authorisation(papers).blocks = authorisation(papers).blocks.filter(({ purpose }) => purpose !== 'sensitive-data')), 'ticks are check-sources,re-check'],
    ['two titles', (papers) => papers.papers.commitment.blocks.push({ kind: 'title', text: '承诺书' }), 'the title must stand first, once'],
    ['a signer who is not named', (papers) => (papers.papers.commitment.blocks = papers.papers.commitment.blocks.map((block) => ({ ...block, text: block.text.replace('{signer}', '某人') }))), 'the signer is not named'],
    ['another text without a figure', (papers) => papers.papers.commitment.blocks.push({ kind: 'text', text: '好', otherwise: '不好' }), 'no figure that could be missing'],
    ['a county without its office', (papers) => (papers.offices = papers.offices.slice(1)), '990101 needs its office just once'],
    ['an office without a telephone', (papers) => (papers.offices = papers.offices.map((office) => ({ ...office, contact: '民政局' }))), 'has no telephone'],
    ['no version', (papers) => (papers.papers.commitment.version = ' '), 'commitment has no version'],
  ])('with %s are refused when they are loaded', (_, change, fault) => expect(withPapers(change)).toContain(fault))

  test('of two values, the later stands after the earlier', () => {
    expect(paperFaults({ ...example, values: [...example.values, ...example.values] }, books['example-city']).join()).toContain('no day after the one before')
  })

  test('of Zhenjiang are not known, and nothing is made up', () => {
    for (const { value, source } of paperFiles.zhenjiang?.values ?? []) expect([value, source.length > 20]).toEqual([null, true])
    expect(paperFiles.zhenjiang?.values).toHaveLength(1)
  })
})
