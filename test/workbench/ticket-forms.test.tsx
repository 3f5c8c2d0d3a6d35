/** @jest-environment jsdom */
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ActForm } from '@/workbench/ticket/act-form'
import { ActionBar } from '@/workbench/ticket/action-bar'
import { ReachBlock } from '@/workbench/ticket/reach-block'
import { draftAt, draftsBelongTo, dropDrafts } from '@/workbench/session/drafts'
import { colleague, officer, ticket } from './rows'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

test('the buttons are exactly those that the server offers, the next step first', () => {
  render(<ActionBar actions={['move', 'claim', 'record-contact']} onChoose={() => undefined} />)
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['我来接', '记联系', '转到别处'])
})

test('while an act is on its way no other can start', async () => {
  const chosen: string[] = []
  render(<ActionBar actions={['claim', 'record-contact']} sending="claim" onChoose={(action) => chosen.push(action)} />)
  expect(screen.getByRole('button', { name: '正在送出' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '记联系' }))
  expect(chosen).toEqual([])
})

test('aid is recorded with the keyboard alone, several kinds at once', async () => {
  const sent: unknown[] = []
  render(<ActForm ticket={ticket()} action="record-aid" busy={false} fields={{}} onSend={async (action, body) => Boolean(sent.push([action, body]))} onCancel={() => undefined} />)
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '吃的' }))
  await userEvent.keyboard(' ')
  await userEvent.tab()
  await userEvent.keyboard(' ')
  await userEvent.click(screen.getByRole('textbox', { name: '补一句(可不写)' }))
  await userEvent.keyboard(' 送到家里 ')
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '记下来' }))
  await userEvent.keyboard('{Enter}')
  expect(sent).toEqual([['record-aid', { aid: ['food', 'shelter'], note: '送到家里' }]])
})

test('what is missing is told at its place and nothing is sent', async () => {
  let sent = 0
  render(<ActForm ticket={ticket()} action="rank" busy={false} fields={{}} onSend={async () => Boolean(++sent)} onCancel={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: '记下来' }))
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(['请选一样', '请写几个字的理由'])
  expect(screen.getByRole('textbox', { name: '为什么' }).getAttribute('aria-invalid')).toBe('true')
  expect(sent).toBe(0)
})

test('a rank is only changed to another one', () => {
  render(<ActForm ticket={ticket({ rank: 2 })} action="rank" busy={false} fields={{}} onSend={async () => true} onCancel={() => undefined} />)
  expect(screen.getAllByRole('radio').map((radio) => (radio.closest('label') as HTMLElement).textContent)).toEqual(['最急', '急'])
})

test('a ticket is handed to a colleague on duty; with nobody there the form says so', async () => {
  const sent: unknown[] = []
  const { rerender } = render(
    <ActForm
      ticket={ticket({ colleagues: [{ ...colleague, role: 'township-duty', area: '990101001' }] })}
      action="hand-over"
      busy={false}
      fields={{}}
      onSend={async (_, body) => Boolean(sent.push(body))}
      onCancel={() => undefined}
    />,
  )
  await userEvent.click(screen.getByRole('radio', { name: /李若兰/ }))
  await userEvent.click(screen.getByRole('button', { name: '记下来' }))
  expect(sent).toEqual([{ to: colleague.id }])
  rerender(<ActForm ticket={ticket()} action="hand-over" busy={false} fields={{}} onSend={async () => true} onCancel={() => undefined} />)
  expect(screen.getByText('现在没有别的同事在班')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '记下来' })).toBeNull()
})

test('a note survives a form that is closed or a session that ends, and is forgotten once it has arrived', async () => {
  const shown = ticket()
  const form = (arrives: boolean) => <ActForm ticket={shown} action="record-contact" busy={false} fields={{}} onSend={async () => arrives} onCancel={() => undefined} />
  const first = render(form(false))
  await userEvent.type(screen.getByRole('textbox'), '本人在桥下')
  await userEvent.click(screen.getByRole('radio', { name: '打通了' }))
  await userEvent.click(screen.getByRole('button', { name: '记下来' }))
  first.unmount()
  render(form(true))
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('本人在桥下')
  await userEvent.click(screen.getByRole('radio', { name: '打通了' }))
  await userEvent.click(screen.getByRole('button', { name: '记下来' }))
  expect(draftAt(`${shown.id}/record-contact`)).toBe('')
})

test('on a shared computer the next officer never meets the first one’s notes', async () => {
  const shown = ticket()
  draftsBelongTo(officer.id)
  render(<ActForm ticket={shown} action="record-contact" busy={false} fields={{}} onSend={async () => false} onCancel={() => undefined} />)
  await userEvent.type(screen.getByRole('textbox'), '记一半')
  draftsBelongTo(officer.id)
  expect(draftAt(`${shown.id}/record-contact`)).toBe('记一半')
  draftsBelongTo(colleague.id)
  expect(draftAt(`${shown.id}/record-contact`)).toBe('')
  dropDrafts()
})

test('who may be called has a telephone link; who asked for messages only has none', () => {
  const { rerender } = render(<ReachBlock ticket={ticket()} />)
  expect(screen.getByRole('link', { name: '打 139 0000 0001' }).getAttribute('href')).toBe('tel:13900000001')
  rerender(<ReachBlock ticket={ticket({ reach: { way: 'sms-only', phone: '13900000001' } })} />)
  expect(screen.getByRole('link').getAttribute('href')).toBe('sms:13900000001')
  expect(within(screen.getByRole('region', { name: '怎么找' })).getByRole('heading').textContent).toBe('只发短信，别打电话')
  rerender(<ReachBlock ticket={ticket({ protected: true, reach: { way: 'none' } })} />)
  expect(screen.queryByRole('link')).toBeNull()
})
