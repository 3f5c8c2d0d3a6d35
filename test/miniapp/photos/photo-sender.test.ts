import { li, Phone, refused, Server, wang } from './phone'

const first = '1'.padStart(32, '0')
const second = '2'.padStart(32, '0')

/** Li's photo, taken where there is no network, and then the app is closed. */
async function halfSent() {
  const [phone, server] = [new Phone(), new Server()]
  server.refusal = refused('no-network')
  const sender = phone.sender(li, server)
  await sender.open()
  await sender.take(phone.photo())
  expect(sender.now()).toEqual({ state: 'waiting', photo: first })
  phone.closed()
  return { phone, server }
}

test('a photo that is half sent when the app is closed goes on by itself when it is opened again', async () => {
  const { phone, server } = await halfSent()
  server.refusal = undefined
  const reopened = phone.sender(li, server)
  const seen: string[] = []
  reopened.watch(() => seen.push(reopened.now().state))
  expect(reopened.now().state).toBe('looking')
  await reopened.open()
  expect(reopened.now()).toEqual({ state: 'arrived', photo: first })
  expect(seen).toEqual(['sending', 'sending', 'arrived'])
  expect(server.has).toEqual([first])
  expect(phone.files.size).toBe(0)
})

test('one that arrived is known until it is answered with, and nothing of it stays then', async () => {
  const { phone, server } = await halfSent()
  server.refusal = undefined
  await phone.sender(li, server).open()
  const again = phone.sender(li, server)
  await again.open()
  expect(again.now()).toEqual({ state: 'arrived', photo: first })
  await again.forget()
  expect(again.now()).toEqual({ state: 'none' })
  expect(phone.text).toBeUndefined()
  expect(server.has).toEqual([first])
})

test('without a network it waits, and goes out when there is one', async () => {
  const { phone, server } = await halfSent()
  const sender = phone.sender(li, server)
  await sender.open()
  expect(sender.now().state).toBe('waiting')
  server.refusal = undefined
  const arrived = new Promise<void>((resolve) => sender.watch(() => sender.now().state === 'arrived' && resolve()))
  phone.wake()
  await arrived
  expect(server.has).toEqual([first])
})

test('another person on the same phone sees nothing of it, and it still waits for its own', async () => {
  const { phone, server } = await halfSent()
  server.refusal = undefined
  const other = phone.sender(wang, server)
  await other.open()
  expect(other.now()).toEqual({ state: 'none' })
  await phone.keeping().forget({ person: wang.person })
  const own = phone.sender(li, server)
  await own.open()
  expect(own.now()).toEqual({ state: 'arrived', photo: first })
})

test('who leaves the phone leaves no photo on it', async () => {
  const { phone, server } = await halfSent()
  await phone.keeping().forget({ person: li.person })
  expect([phone.text, phone.files.size]).toEqual([undefined, 0])
  const own = phone.sender(li, server)
  await own.open()
  expect(own.now()).toEqual({ state: 'none' })
})

test('several photos are kept beside one another; another for the same question takes the place of the first', async () => {
  const { phone, server } = await halfSent()
  const invoice = phone.sender({ ...li, of: 'supplement.1' }, server)
  await invoice.take(phone.photo())
  expect([...phone.files.keys()]).toEqual([first, second])
  await invoice.take(phone.photo())
  expect([...phone.files.keys()]).toEqual([first, '3'.padStart(32, '0')])
})

test.each(['texts-only', 'none'] as const)('a phone with room for %s sends it all the same', async (room) => {
  const [phone, server] = [Object.assign(new Phone(), { room }), new Server()]
  const sender = phone.sender(li, server)
  await sender.open()
  await sender.take(phone.photo())
  expect(sender.now()).toEqual({ state: 'arrived', photo: first })
  expect([phone.text, phone.files.size]).toEqual([undefined, 0])
})

test.each([
  ['photo-not-readable', 'unreadable'],
  ['action-not-available', 'not-wanted'],
] as const)('what the server will never take (%s) is told and not kept', async (code, state) => {
  const [phone, server] = [new Phone(), new Server()]
  server.refusal = refused(code)
  const sender = phone.sender(li, server)
  await sender.take(phone.photo())
  expect(sender.now()).toEqual({ state })
  expect([phone.text, phone.files.size]).toEqual([undefined, 0])
})

test('a camera that gives nothing takes nothing away', async () => {
  const { phone, server } = await halfSent()
  const sender = phone.sender(li, server)
  await sender.open()
  await sender.take(undefined)
  expect(sender.now()).toEqual({ state: 'waiting', photo: first })
  const none = phone.sender(wang, server)
  await none.take(undefined)
  expect(none.now()).toEqual({ state: 'not-taken' })
})

test('a photo whose file the phone has cleared is not waited for', async () => {
  const { phone, server } = await halfSent()
  phone.files.clear()
  const sender = phone.sender(li, server)
  await sender.open()
  expect(sender.now()).toEqual({ state: 'none' })
  expect(phone.text).toBeUndefined()
})
