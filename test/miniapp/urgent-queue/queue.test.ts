import { fc, runs } from '../../seeded'
import { keyOf, Office, Phone, request, settled } from './phone'

const setUp = () => {
  const office = new Office()
  const phone = new Phone(office)
  return { office, phone, queue: phone.open() }
}

test('a press is on the phone before the network is asked', async () => {
  const { office, phone, queue } = setUp()
  office.reachable = false
  expect(await queue.press(keyOf('a'), request())).toBe(true)
  expect(phone.text).toContain(keyOf('a'))
})

test('with a network it arrives at once, and the phone keeps only key and secret to follow it', async () => {
  const { office, phone, queue } = setUp()
  await queue.press(keyOf('a'), request({ note: 'three days without rice' }))
  await settled()
  expect([...office.stored.keys()]).toEqual([keyOf('a')])
  expect(queue.outgoing()).toEqual([])
  expect(queue.followed().map(({ open }) => open)).toEqual([true])
  expect(phone.text).not.toContain('rice')
  expect(phone.text).not.toContain('13900000001')
})

test('a protected press leaves nothing on the phone once acknowledged, but its open page still follows it', async () => {
  const { phone, queue } = setUp()
  await queue.press(keyOf('a'), request({ hardship: 'violence' }))
  await settled()
  expect(phone.text).toBeUndefined()
  expect(queue.followed()).toEqual([])
  expect(queue.delivered(keyOf('a'))?.ticket.protected).toBe(true)
})

test('without a network it is tried again, with longer and longer waits, until it arrives', async () => {
  const { office, phone, queue } = setUp()
  office.reachable = false
  await queue.press(keyOf('a'), request())
  await settled()
  await phone.pass(2_000)
  await phone.pass(4_000)
  expect(queue.outgoing()[0]).toMatchObject({ state: 'kept', attempts: 3 })
  office.reachable = true
  await phone.pass(60_000)
  expect(office.stored.size).toBe(1)
})

test('returning to the app tries at once instead of waiting', async () => {
  const { office, queue } = setUp()
  office.reachable = false
  await queue.press(keyOf('a'), request())
  await settled()
  office.reachable = true
  await queue.wake()
  expect(office.stored.size).toBe(1)
})

test('an answer that was lost does not make a second ticket', async () => {
  const { office, queue } = setUp()
  office.answersLost = true
  await queue.press(keyOf('a'), request())
  await settled()
  office.answersLost = false
  await queue.wake()
  expect(office.arrivals).toBe(2)
  expect(office.stored.size).toBe(1)
  expect(queue.outgoing()).toEqual([])
})

test('two wakes at once send one request', async () => {
  const { office, queue } = setUp()
  let release = () => {}
  office.hold = new Promise((resolve) => {
    release = resolve
  })
  await queue.press(keyOf('a'), request())
  await settled()
  const both = Promise.all([queue.wake(), queue.wake()])
  release()
  await both
  await settled()
  expect(office.arrivals).toBe(1)
})

test('several presses go out, each once', async () => {
  const { office, queue } = setUp()
  office.reachable = false
  await queue.press(keyOf('a'), request())
  await queue.press(keyOf('c'), request({ hardship: 'no-shelter' }))
  await settled()
  office.reachable = true
  await queue.wake()
  await settled()
  expect([...office.stored.keys()].sort()).toEqual([keyOf('a'), keyOf('c')])
})

test('an answer that can never change stops the tries and says so', async () => {
  const { office, phone, queue } = setUp()
  office.refusal = { code: 'invalid-input', title: '', fields: [] }
  await queue.press(keyOf('a'), request())
  await settled()
  await phone.pass(600_000)
  expect(queue.outgoing()[0]?.state).toBe('refused')
  expect(office.arrivals).toBe(1)
})

test('a phone that keeps nothing says so and still delivers while it is open', async () => {
  const { office, phone, queue } = setUp()
  phone.full = true
  office.reachable = false
  expect(await queue.press(keyOf('a'), request())).toBe(false)
  expect(queue.keeps()).toBe(false)
  office.reachable = true
  await queue.wake()
  await settled()
  expect(office.stored.size).toBe(1)
})

test.each([
  ['one item', { version: 1, items: [{ version: 9, something: 'new' }] }],
  ['all of it', { version: 2, presses: { something: 'new' } }],
])('%s that a newer release wrote is kept beside the new press, not dropped', async (_, written) => {
  const { office, phone } = setUp()
  office.reachable = false
  phone.text = JSON.stringify(written)
  const queue = phone.open()
  expect(await queue.press(keyOf('a'), request())).toBe(true)
  await settled()
  expect(phone.text).toContain('"something":"new"')
  expect(phone.text).toContain(keyOf('a'))
  await phone.open().wake()
  expect(phone.text).toContain('"something":"new"')
})

test('a text that is not ours at all is kept, too', async () => {
  const { phone } = setUp()
  phone.text = 'ÿ not JSON'
  await phone.open().press(keyOf('a'), request())
  await settled()
  expect(phone.text).toContain('ÿ not JSON')
})

test('a release that knows the envelope finds in it what an older one wrapped without reading it', async () => {
  const { office, phone, queue } = setUp()
  office.reachable = false
  await queue.press(keyOf('a'), request())
  await settled()
  phone.text = JSON.stringify({ version: 1, items: [JSON.parse(phone.text ?? '')] })
  office.reachable = true
  await phone.open().wake()
  await settled()
  expect([...office.stored.keys()]).toEqual([keyOf('a')])
})

test('a phone that cannot be read for a moment loses nothing: nothing is written over, and both presses go out and are kept', async () => {
  const { office, phone } = setUp()
  office.reachable = false
  await phone.open().press(keyOf('a'), request())
  await settled()
  const before = phone.text
  const queue = phone.open()
  phone.unreadable = true
  await queue.wake()
  expect(await queue.press(keyOf('c'), request({ hardship: 'no-shelter' }))).toBe(false)
  await settled()
  expect(phone.text).toBe(before)
  expect([queue.keeps(), queue.outgoing().map(({ key }) => key)]).toEqual([false, [keyOf('c')]])
  phone.unreadable = false
  await phone.pass(5_000)
  expect(queue.keeps()).toBe(true)
  expect(phone.text).toContain(keyOf('a'))
  expect(phone.text).toContain(keyOf('c'))
  office.reachable = true
  await phone.pass(60_000)
  expect([...office.stored.keys()].sort()).toEqual([keyOf('a'), keyOf('c')])
  expect(queue.followed()).toHaveLength(2)
})

test('what was delivered while the phone had no room is not sent again once it has', async () => {
  const { office, phone, queue } = setUp()
  office.reachable = false
  await queue.press(keyOf('a'), request())
  await settled()
  phone.full = true
  office.reachable = true
  await queue.wake()
  expect([queue.keeps(), queue.outgoing()]).toEqual([false, []])
  phone.full = false
  await queue.press(keyOf('c'), request())
  await settled()
  expect(queue.keeps()).toBe(true)
  expect(office.arrivals).toBe(2)
  expect(JSON.parse(phone.text ?? '').items).toHaveLength(2)
})

test('two pages of one browser that press at the same moment keep both presses', async () => {
  const { office, phone, queue } = setUp()
  office.reachable = false
  const other = phone.tab()
  await Promise.all([queue.press(keyOf('a'), request()), other.press(keyOf('c'), request())])
  await settled()
  phone.kill()
  office.reachable = true
  await phone.open().wake()
  await settled()
  expect([...office.stored.keys()].sort()).toEqual([keyOf('a'), keyOf('c')])
})

test('a protected press that another page delivered is still followed by the page that sent it', async () => {
  const { office, phone, queue } = setUp()
  let release = () => {}
  office.hold = new Promise((resolve) => {
    release = resolve
  })
  await queue.press(keyOf('a'), request({ hardship: 'violence' }))
  await settled()
  const other = phone.tab()
  const woken = other.wake()
  release()
  await woken
  await settled()
  expect(phone.text).toBeUndefined()
  expect(queue.delivered(keyOf('a'))?.ticket.protected).toBe(true)
})

test('a closed ticket stays listed as closed, one the office does not know is forgotten', async () => {
  const { phone, queue } = setUp()
  await queue.press(keyOf('a'), request())
  await settled()
  await queue.seen(keyOf('a'), 'closed')
  expect(queue.followed().map(({ open }) => open)).toEqual([false])
  await queue.seen(keyOf('a'), 'unknown')
  expect(phone.text).toBeUndefined()
})

test('killed between any two steps, on any network, every press that was kept arrives exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ kills: fc.integer({ min: 1, max: 4 }), reachable: fc.boolean(), answersLost: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (lives, hidden) => {
        const office = new Office()
        const phone = new Phone(office)
        let queue = phone.open()
        void queue.press(keyOf('a'), request(hidden ? { hardship: 'violence' } : {}))
        for (const { kills, reachable, answersLost } of lives) {
          office.reachable = reachable
          office.answersLost = answersLost
          phone.killAfterWrites = kills
          await settled()
          phone.kill()
          queue = phone.open()
          phone.killAfterWrites = kills
          void queue.wake()
          await settled()
        }
        phone.kill()
        office.reachable = true
        office.answersLost = false
        queue = phone.open()
        await queue.wake()
        await settled()
        expect(office.stored.size).toBe(1)
        expect(queue.outgoing()).toEqual([])
        if (hidden) expect(phone.text).toBeUndefined()
        else expect(queue.followed()).toHaveLength(1)
      },
    ),
    { numRuns: runs(200) },
  )
})
