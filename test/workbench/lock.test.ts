/** @jest-environment jsdom */
import { act, cleanup, renderHook } from '@testing-library/react'
import { MINUTE } from '@domain/instant'
import { lastUse } from '@/workbench/session/last-use'
import { beginSession, endSession, lockSession, type Me, sessionToken, wallToken } from '@/workbench/session/session'
import { useIdle } from '@/workbench/session/use-idle'

const me: Me = { id: 'a'.repeat(16), name: '王小明', role: 'township-duty', area: '990101001', mustChangePassword: false, idleMinutes: 15 }
const storage = () => JSON.stringify({ ...sessionStorage, ...localStorage })

beforeEach(() => {
  jest.useFakeTimers()
  lastUse.note()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
  endSession('left')
})

test('a locked desk has nothing to act with, and nothing that a reload could find; its wall goes on', () => {
  beginSession('token-of-wang', me)
  lockSession()
  expect(sessionToken()).toBeUndefined()
  expect(wallToken()).toBe('token-of-wang')
  expect(storage()).not.toContain('token-of-wang')
})

test('logging in again opens a locked desk, and leaving it for the log-in page ends its wall', () => {
  beginSession('token-of-wang', me)
  lockSession()
  beginSession('token-of-li', me)
  expect([sessionToken(), wallToken()]).toEqual(['token-of-li', 'token-of-li'])
  lockSession()
  endSession('ended')
  expect(wallToken()).toBeUndefined()
})

/** A desk whose server hears everything that it is told. */
function openDesk(off = false) {
  const heard = { idle: 0, told: 0 }
  const tell = () => {
    heard.told += 1
    lastUse.note()
  }
  renderHook(() => useIdle({ minutes: me.idleMinutes, off, tell, onIdle: () => (heard.idle += 1) }))
  return heard
}
const pass = (minutes: number) => act(() => jest.advanceTimersByTime(minutes * MINUTE))
const touch = () => document.dispatchEvent(new Event('pointerdown'))

test('a desk that nobody touches locks before the server ends the session, and tells nothing to put that off', () => {
  const heard = openDesk()
  pass(13.5)
  expect(heard).toEqual({ idle: 0, told: 0 })
  pass(1)
  expect(heard.idle).toBeGreaterThan(0)
  expect(heard.told).toBe(0)
})

test('whoever reads and scrolls is told to the server at most once a minute, the last touch too', () => {
  const heard = openDesk()
  pass(2)
  touch()
  pass(0.5)
  touch()
  touch()
  expect(heard.told).toBe(1)
  pass(1)
  expect(heard.told).toBe(2)
  pass(12.5)
  expect(heard).toEqual({ idle: 0, told: 2 })
})

test('touching a locked desk tells the server nothing', () => {
  const heard = openDesk(true)
  pass(20)
  touch()
  pass(20)
  expect(heard).toEqual({ idle: 0, told: 0 })
})
