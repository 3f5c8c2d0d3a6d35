/** @jest-environment jsdom */
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { SignedPaper } from '@contract/case-work'
import type { CaseAct } from '@/workbench/api/cases'
import { CaseActs } from '@/workbench/cases/case-acts'
import { CaseHead } from '@/workbench/cases/case-head'
import { CaseList } from '@/workbench/cases/case-list'
import { ClocksPart } from '@/workbench/cases/clocks-part'
import { FactsPart } from '@/workbench/cases/facts-part'
import { FamilyPart } from '@/workbench/cases/family-part'
import { CaseForm } from '@/workbench/cases/forms/case-form'
import { PaperGrid } from '@/workbench/cases/paper-grid'
import { SheetPart } from '@/workbench/cases/sheet-part'
import { StoryPart } from '@/workbench/cases/story-part'
import { caseActions } from '@domain/case-work/actions'
import { say } from '@words'
import { sayAct } from '@words/say-case'
import { caseRow, clock, morning, openedCase } from './cases'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const today = '2026-11-25'
const paused = clock({ paused: { at: morning, because: 'in-hospital' } })

function form(action: CaseAct['action'], answer: boolean, shown = openedCase()) {
  const sent: CaseAct[] = []
  const view = render(
    <CaseForm
      shown={shown}
      action={action}
      busy={false}
      today={today}
      fields={{}}
      onSend={async (act) => {
        sent.push(act)
        return answer
      }}
      onCancel={() => undefined}
    />,
  )
  return { sent, view, send: () => userEvent.click(screen.getByRole('button', { name: sayAct(action).label })) }
}

test('the buttons are exactly what the server offers', () => {
  for (const actions of [['accept', 'correct-fact'], ['confirm', 'refuse', 'send-back', 'pause'], caseActions] as const) {
    render(<CaseActs actions={actions} open={undefined} off={false} onChoose={() => undefined} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent).sort()).toEqual(actions.map((action) => sayAct(action).label).sort())
    cleanup()
  }
})

test('a refusal without a reason is not sent; what was typed outlives a refused act and is forgotten after the act', async () => {
  const shown = openedCase()
  const first = form('refuse', false, shown)
  await first.send()
  expect(first.sent).toEqual([])
  expect(screen.getByRole('alert').textContent).toBe(say('field.reason'))
  await userEvent.type(screen.getByLabelText(say('workbench.cases.reason', { number: 1 })), '收入高于标准。')
  await first.send()
  expect(first.sent).toEqual([{ action: 'refuse', body: { seen: 1, reasons: ['收入高于标准。'] } }])
  cleanup()
  const again = form('refuse', true, shown)
  expect(screen.getByDisplayValue('收入高于标准。')).toBeTruthy()
  await again.send()
  expect(again.sent).toHaveLength(1)
  cleanup()
  form('refuse', true, shown)
  expect(screen.queryByDisplayValue('收入高于标准。')).toBeNull()
})

test('everything missing is asked at once, each with its why', async () => {
  const { sent, send } = form('ask-supplement', true)
  await userEvent.type(screen.getByRole('textbox'), '住院发票')
  await userEvent.selectOptions(screen.getByRole('combobox'), say('case.why.no-source'))
  await userEvent.click(screen.getByRole('button', { name: say('workbench.cases.item.more') }))
  await userEvent.type(screen.getByLabelText(say('workbench.cases.item', { number: 2 }), { selector: 'input' }), '租房合同')
  await userEvent.selectOptions(screen.getAllByRole('combobox')[1] as HTMLElement, say('case.why.outdated'))
  await send()
  expect(sent).toEqual([
    {
      action: 'ask-supplement',
      body: {
        seen: 1,
        items: [
          { what: '住院发票', why: 'no-source' },
          { what: '租房合同', why: 'outdated' },
        ],
      },
    },
  ])
})

test('an opinion to refuse takes its reasons from the sheet at a press', async () => {
  const shown = openedCase({}, { people: 3, monthlyIncome: 1_600_000, savings: 1_200_000, property: 'none', yearlyCosts: 800_000, cause: 'illness' })
  const { sent, send } = form('give-opinion', true, shown)
  await userEvent.click(screen.getByRole('radio', { name: /^最低生活保障/ }))
  await userEvent.click(screen.getByRole('radio', { name: say('case.view.refuse') }))
  await userEvent.click(screen.getByRole('button', { name: say('workbench.cases.reason.take') }))
  await send()
  expect(sent).toMatchObject([{ action: 'give-opinion', body: { programme: 'dibao', view: 'refuse', reasons: ['每人每月 5333.33 元，低于 1000 元才符合'] } }])
})

test('late and standing still differ in words and picture, not in colour alone', () => {
  render(<CaseList rows={[caseRow({ clock: clock({ left: -1 }), overdue: true }), caseRow({ clock: paused })]} selected={undefined} opened={undefined} onReach={() => undefined} onOpen={() => undefined} />)
  const [late, still] = screen.getAllByRole('button').map((row) => row.querySelector('.row-clock'))
  expect([late?.textContent, still?.textContent]).toEqual(['晚了 1 个工作日', '停着'])
  expect(late?.querySelector('svg')?.innerHTML).not.toBe(still?.querySelector('svg')?.innerHTML)
})

test('a protected case says so and names no member; each clock has its clause and its pause; a fact keeps what was declared', () => {
  const facts = openedCase().facts.map((fact) => (fact.fact === 'monthlyIncome' ? { ...fact, value: 200_000, source: 'officer' as const, declared: 180_000, reason: '看了工资条', by: '许明远', at: morning } : fact))
  const shown = openedCase({ protected: true, clocks: [paused], facts, timeline: [{ at: morning, type: 'fact-corrected', by: '许明远', fact: 'monthlyIncome', text: '看了工资条' }, { at: morning, type: 'decided', by: '姜一白', outcome: 'granted', visited: '2026-11-24' }] })
  render(
    <>
      <CaseHead shown={shown} now={morning} />
      <FamilyPart shown={shown} />
      <ClocksPart shown={shown} today={today} now={morning} />
      <FactsPart shown={shown} now={morning} />
      <SheetPart shown={shown} today={today} />
      <StoryPart shown={shown} today={today} now={morning} />
    </>,
  )
  const region = (name: string) => within(screen.getByRole('region', { name })).getByRole('heading').parentElement?.textContent ?? ''
  expect(region(say('workbench.cases.family'))).toContain('父亲或母亲，70 岁')
  expect(region(say('workbench.cases.clocks'))).toMatch(/停着.*有人住院，上门做不了.*《示例办法》第一条/)
  expect(region(say('workbench.cases.facts'))).toMatch(/2000 元.*许明远核实.*家里说的是 1800 元看了工资条/)
  expect(region(say('workbench.cases.sheet'))).toMatch(/标准 1000 元 × 3 人 = 3000 元/)
  expect(region(say('workbench.ticket.timeline'))).toMatch(/决定：确认 · 姜一白 · 区县自己的人 11月24日 去过家里.*改了每月收入 · 许明远看了工资条/)
})

test('signed papers say who signed for whom, when and how, and what broke; an unreachable name stays unnamed', async () => {
  const { household } = openedCase()
  const paper: SignedPaper = { document: 'd'.repeat(16), kind: 'commitment', title: '承诺书', signer: 'applicant', subject: 'applicant', signedAt: morning, how: 'heard', device: 'shared', replaced: false, broken: [] }
  render(
    <PaperGrid
      household={household}
      now={morning}
      onOpen={async ({ document }) => document}
      papers={[paper, { ...paper, document: 'e'.repeat(16), subject: '0123abcd', broken: ['pdf', 'chain'] }, { ...paper, document: 'f'.repeat(16), signer: '89abcdef', subject: '89abcdef', replaced: true }]}
    />,
  )
  const [fits, breaks, replaced] = screen.getAllByRole('row').slice(1)
  if (!fits || !breaks || !replaced) throw new Error('no rows')
  expect(fits.textContent).toContain('听读的，用借来的手机')
  expect(fits.textContent).toContain(say('workbench.cases.papers.intact'))
  await userEvent.click(within(fits).getByRole('button', { name: '打开承诺书，刘一' }))
  expect(fits.textContent).toContain(paper.document)
  for (const words of ['刘一，替父亲或母亲，70 岁', say('workbench.cases.papers.broken'), say('workbench.cases.papers.broken.pdf'), say('workbench.cases.papers.broken.chain')]) expect(breaks.textContent).toContain(words)
  for (const words of [say('workbench.cases.papers.gone'), say('workbench.cases.papers.replaced')]) expect(replaced.textContent).toContain(words)
})
