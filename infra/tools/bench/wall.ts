import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BoardRow } from '../../../functions/contract/urgent-board'
import { exchange } from '../../local/wire'

export interface BoardAnswer {
  unchanged?: true
  cursor: string
  tickets?: BoardRow[]
  more?: boolean
}

/** An officer's wall of tickets, opened by a real log-in. */
export interface Wall {
  /** One poll; `bytes` of its body. */
  poll: (cursor?: string) => Promise<{ answer: BoardAnswer; bytes: number }>
}

const api = '/api/workbench'

/** Logs an invented officer in with the password and code that the city knows. Throws when the log-in is refused. */
export async function openWall(base: string, loginName: string): Promise<Wall> {
  const signIn = await exchange(`${base}/city/officers/${loginName}/sign-in`)
  const opened = await exchange(`${base}${api}/sessions`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') }, body: signIn.body.toString('utf8') })
  if (opened.status !== 201) throw new Error(`${loginName} could not log in: ${opened.status} ${opened.body.toString('utf8')}`)
  const { token } = JSON.parse(opened.body.toString('utf8')) as { token: string }
  return {
    poll: async (cursor) => {
      const answer = await exchange(`${base}${api}/urgent-board${cursor ? `?cursor=${cursor}` : ''}`, { headers: { authorization: `Session ${token}` } })
      if (answer.status !== 200) throw new Error(`the board answered ${answer.status}: ${answer.body.toString('utf8')}`)
      return { answer: JSON.parse(answer.body.toString('utf8')) as BoardAnswer, bytes: answer.body.length }
    },
  }
}

/** What the workbench's own polling sees: asks every `pollMs` with the last cursor until the ticket stands there. Throws after a minute. */
export async function untilSeen(wall: Wall, id: string, pollMs: number, from: string): Promise<{ afterMs: number; polls: number }> {
  const begun = performance.now()
  let cursor = from
  await sleep(Math.random() * pollMs)
  for (let polls = 1; performance.now() - begun < 60_000; polls += 1) {
    const { answer } = await wall.poll(cursor)
    cursor = answer.cursor
    if (answer.tickets?.some((row) => row.id === id)) return { afterMs: performance.now() - begun, polls }
    await sleep(pollMs)
  }
  throw new Error('a press did not come to the board within a minute')
}
