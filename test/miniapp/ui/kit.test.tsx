/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { Choice, PictureTiles } from '@/ui/choice'
import { Field } from '@/ui/field'
import { ListPick } from '@/ui/list-pick'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { StatusLines } from '@/ui/status-lines'
import { TextArea } from '@/ui/text-area'

// jsdom has no CSS.escape, which the arrow keys of user-event ask for
beforeAll(() => Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } }))
afterEach(cleanup)
const nothing = () => undefined

test('a press is a real button: reached by Tab, pressed by Enter and Space', async () => {
  let pressed = 0
  render(<Press onPress={() => (pressed += 1)}>求助</Press>)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '求助' }))
  await user.keyboard('{Enter} ')
  expect(pressed).toBe(2)
})

test('no line ends inside a telephone number, wherever one stands', () => {
  const { container } = render(
    <>
      <Press hint="或打 0990-6111001" onPress={nothing}>
        不会用，打0990-12349，有人帮您
      </Press>
      <Notice kind="office" title="打0990-12349问">
        没有号码
      </Notice>
      <Field label="电话" hint="座机写成 0990-6111001" onType={nothing} />
    </>,
  )
  expect([...container.querySelectorAll('.unbroken')].map(({ textContent }) => textContent)).toEqual(['0990-12349', '0990-6111001', '0990-12349', '0990-6111001'])
  expect(screen.getByRole('button').textContent).toBe('不会用，打0990-12349，有人帮您或打 0990-6111001')
})

test('a press that is off stays readable and does nothing', async () => {
  let pressed = 0
  render(
    <Press off hint="正在定位" onPress={() => (pressed += 1)}>
      定位
    </Press>,
  )
  await userEvent.click(screen.getByRole('button'))
  expect(pressed).toBe(0)
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
})

test('a field is named by its label, described by its hint, and its error is announced', () => {
  const { rerender } = render(<Field label="电话号码" hint="手机或座机" onType={nothing} />)
  expect(screen.getByRole('textbox', { name: '电话号码', description: '手机或座机' })).toBeTruthy()
  rerender(<Field label="电话号码" error="请填手机号" onType={nothing} />)
  expect(screen.getByRole('alert').textContent).toContain('请填手机号')
  expect(screen.getByRole('textbox', { name: '电话号码', description: '请填手机号' }).getAttribute('aria-invalid')).toBe('true')
})

test('what is typed reaches the page, and Enter goes on', async () => {
  const typed: string[] = []
  let done = 0
  render(<Field label="地方" onType={(text) => typed.push(text)} onDone={() => (done += 1)} />)
  await userEvent.type(screen.getByRole('textbox'), 'ab{Enter}')
  expect(typed).toEqual(['a', 'ab'])
  expect(done).toBe(1)
})

test('a text area is named by its label', () => {
  render(<TextArea label="还想说什么" onType={nothing} />)
  expect(screen.getByRole('textbox', { name: '还想说什么' })).toBeTruthy()
})

const ways = [
  { value: 'call', label: '打电话', icon: 'call' },
  { value: 'sms-only', label: '只发短信', icon: 'sms-only' },
] as const

function Ways() {
  const [way, setWay] = useState<'call' | 'sms-only'>()
  return (
    <Choice label="怎么找您" options={ways} value={way} onChoose={setWay}>
      {way === 'call' ? <Field label="电话号码" onType={nothing} /> : null}
    </Choice>
  )
}

test('what an answer asks for stands right under it, before the other answers', async () => {
  render(<Ways />)
  expect(screen.queryByRole('textbox')).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: '打电话' }))
  const following = Node.DOCUMENT_POSITION_FOLLOWING
  const field = screen.getByRole('textbox', { name: '电话号码' })
  expect(screen.getByRole('radio', { name: '打电话' }).compareDocumentPosition(field) & following).toBeTruthy()
  expect(field.compareDocumentPosition(screen.getByRole('radio', { name: '只发短信' })) & following).toBeTruthy()
})

test('a choice is a named group of radio buttons, moved by the arrow keys', async () => {
  render(<Ways />)
  expect(screen.getByRole('group', { name: '怎么找您' })).toBeTruthy()
  const user = userEvent.setup()
  await user.click(screen.getByRole('radio', { name: '打电话' }))
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '只发短信' }).checked).toBe(true)
})

test('a picture goes on with one tap', async () => {
  const chosen: string[] = []
  render(<PictureTiles options={ways} onChoose={(value) => chosen.push(value)} />)
  await userEvent.click(screen.getByRole('button', { name: '只发短信' }))
  expect(chosen).toEqual(['sms-only'])
})

test('a long list is the browser’s own select', async () => {
  const picked: string[] = []
  render(<ListPick label="哪个县区" options={[{ value: '1', label: '东川区' }]} value={undefined} onPick={(value) => picked.push(value)} />)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪个县区' }), '东川区')
  expect(picked).toEqual(['1'])
})

test('a timeline is an ordered list that marks the present step and says each state in words', () => {
  render(
    <StatusLines
      steps={[
        { key: 'a', state: 'done', title: '已送到' },
        { key: 'b', state: 'now', title: '还没有人接手' },
        { key: 'c', state: 'later', title: '帮助送出' },
      ]}
    />,
  )
  const [first, second, third] = screen.getAllByRole('listitem')
  expect(first?.textContent).toContain('已完成')
  expect(second?.getAttribute('aria-current')).toBe('step')
  expect(third?.textContent).toContain('还没到')
})

test('no network and failure offer to try again and say that nothing is lost', async () => {
  let again = 0
  render(<PageState kind="no-network" onAgain={() => (again += 1)} />)
  expect(screen.getByRole('status').textContent).toContain('您填的都还在')
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(again).toBe(1)
})

test('a notice is announced', () => {
  render(<Notice kind="waiting" title="还没送到" />)
  expect(screen.getByRole('status').textContent).toContain('还没送到')
})
