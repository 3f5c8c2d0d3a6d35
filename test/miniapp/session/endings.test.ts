import { endings } from '@/session/endings'
import type { Change } from '@/platform/storage'

/** A phone that keeps texts unless it is full, and a server that can be told or not. */
function phone({ room = true } = {}) {
  const world = { text: undefined as string | undefined, room, reachable: true, ended: [] as string[] }
  const change = async (make: (before: string | undefined) => string | undefined): Promise<Change> => {
    const after = make(world.text)
    if (!world.room) return 'no-room'
    world.text = after
    return 'kept'
  }
  const end = async (token: string) => {
    if (world.reachable) world.ended.push(token)
    return world.reachable
  }
  return { world, open: () => endings({ change, end }) }
}

test('a session that was left is ended at the server, and nothing of it stays', async () => {
  const { world, open } = phone()
  const owed = open()
  await owed.owe('li')
  expect(await owed.deliver()).toBe(true)
  expect([world.ended, world.text]).toEqual([['li'], undefined])
})

test('one that was left without a network is ended when there is one, also when the app was closed in between', async () => {
  const { world, open } = phone()
  world.reachable = false
  const before = open()
  await before.owe('li')
  expect(await before.deliver()).toBe(false)
  const after = open()
  await after.owe('wang')
  expect(await after.deliver()).toBe(false)
  world.reachable = true
  expect(await after.deliver()).toBe(true)
  expect([world.ended, world.text]).toEqual([['li', 'wang'], undefined])
})

test('told twice at once, the server hears it once', async () => {
  const { world, open } = phone()
  const owed = open()
  await owed.owe('li')
  expect(await Promise.all([owed.deliver(), owed.deliver()])).toEqual([true, true])
  expect(world.ended).toEqual(['li'])
})

test('a phone that keeps nothing ends it while the app is open', async () => {
  const { world, open } = phone({ room: false })
  world.reachable = false
  const owed = open()
  await owed.owe('li')
  expect(await owed.deliver()).toBe(false)
  world.reachable = true
  expect(await owed.deliver()).toBe(true)
  expect(world.ended).toEqual(['li'])
})
