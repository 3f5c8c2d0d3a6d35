import { fc } from '../../seeded'
import { savedState } from '@/apply/answers/saved-state'
import { Phone, queueOn, refused, Server } from './phone'

const wish = { field: 'wish', value: 'dibao' }
const income = (value: string) => ({ field: 'monthlyIncome', value })

test('an answer is kept before it is sent, and goes once the server has it', async () => {
  const [phone, server] = [new Phone(), new Server()]
  const queue = queueOn(phone, server)
  server.reachable = false
  await queue.give([wish])
  expect(savedState(queue.now())).toBe('saving')
  expect(await queue.sendAll()).toBe(false)
  expect(savedState(queue.now())).toBe('waiting')
  expect(phone.text).toContain('dibao')
  server.reachable = true
  phone.wake()
  expect(await queue.sendAll()).toBe(true)
  expect(savedState(queue.now())).toBe('saved')
  expect(phone.text).not.toContain('dibao')
  expect(server.said).toEqual(new Map([['wish', 'dibao']]))
})

test('what waits is found again after the app was closed', async () => {
  const [phone, server] = [new Phone(), new Server()]
  server.reachable = false
  await queueOn(phone, server).give([wish, income('1200')])
  server.reachable = true
  const reopened = queueOn(phone, server)
  expect((await reopened.open()).waiting.waiting.map(({ field }) => field)).toEqual(['wish', 'monthlyIncome'])
  expect(await reopened.sendAll()).toBe(true)
  expect(server.batches).toEqual([[wish, income('1200')]])
})

test('typing on does not send each letter', async () => {
  const [phone, server] = [new Phone(), new Server()]
  const queue = queueOn(phone, server)
  for (const typed of ['1', '12', '120', '1200']) await queue.give([income(typed)])
  expect(phone.sleeping).toBe(1)
  expect(await queue.sendAll()).toBe(true)
  expect(server.batches).toEqual([[income('1200')]])
})

test('a word given while another is on its way is sent after it', async () => {
  const [phone, server] = [new Phone(), new Server()]
  const queue = queueOn(phone, server)
  await queue.give([income('1')])
  const sending = queue.sendAll()
  const given = queue.give([income('12')])
  await given
  await sending
  expect(await queue.sendAll()).toBe(true)
  expect(server.said.get('monthlyIncome')).toBe('12')
})

test('where the phone keeps nothing, the open page does, and says so', async () => {
  for (const broken of [{ room: false }, { readable: false }]) {
    const [phone, server] = [Object.assign(new Phone(), broken), new Server()]
    const queue = queueOn(phone, server)
    server.reachable = false
    await queue.give([wish])
    await queue.give([income('900')])
    await queue.sendAll()
    expect(savedState(queue.now())).toBe('no-room')
    server.reachable = true
    expect(await queue.sendAll()).toBe(true)
    expect(server.said.size).toBe(2)
  }
})

test('one answer that the server does not take holds up no other, and is told', async () => {
  const [phone, server] = [new Phone(), new Server()]
  const queue = queueOn(phone, server)
  server.refuses = ({ field }) => field === 'wish'
  await queue.give([wish, income('1200')])
  expect(await queue.sendAll()).toBe(false)
  expect(server.said).toEqual(new Map([['monthlyIncome', '1200']]))
  expect(savedState(queue.now())).toBe('not-taken')
  server.refuses = () => false
  await queue.give([wish])
  expect(await queue.sendAll()).toBe(true)
})

test('a refusal that time does not change is not tried by itself again', async () => {
  const [phone, server] = [new Phone(), new Server()]
  const queue = queueOn(phone, server)
  await queue.give([wish])
  server.refusal = refused('not-signed-in')
  expect(await queue.sendAll()).toBe(false)
  expect(phone.sleeping).toBe(0)
  server.refusal = refused('busy')
  expect(await queue.sendAll()).toBe(false)
  expect(phone.sleeping).toBe(1)
})

const fieldNames = ['wish', 'monthlyIncome', 'savings', 'words'] as const
const doings = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('give' as const), field: fc.constantFrom(...fieldNames), value: fc.string({ maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send' as const), network: fc.constantFrom('there', 'none', 'answers-lost') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('storage' as const), room: fc.boolean() }) },
)

test('whatever the network does and however often the app is closed, the last word of every field arrives', () =>
  fc.assert(
    fc.asyncProperty(fc.array(doings, { maxLength: 40 }), async (steps) => {
      const [phone, server] = [new Phone(), new Server()]
      let queue = queueOn(phone, server)
      const last = new Map<string, string>()
      for (const step of steps) {
        if (step.kind === 'give') {
          last.set(step.field, step.value)
          await queue.give([{ field: step.field, value: step.value }])
        } else if (step.kind === 'send') {
          server.reachable = step.network !== 'none'
          server.answersLost = step.network === 'answers-lost'
          await queue.sendAll()
        } else if (step.kind === 'storage') {
          phone.room = step.room
        } else if (queue.now().kept) {
          // Closing an app whose phone keeps nothing loses what waits: the page says so before.
          queue = queueOn(phone, server)
          await queue.open()
        }
      }
      Object.assign(server, { reachable: true, answersLost: false })
      expect(await queue.sendAll()).toBe(true)
      expect(server.said).toEqual(last)
    }),
  ))
