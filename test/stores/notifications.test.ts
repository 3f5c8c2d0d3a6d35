import { DAY, SECOND } from '../../functions/domain/instant'
import { type Engine, startEngine } from '../engine'
import { everything, monday, newKey, openStores } from './town'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** Stores whose client loses the first answer of this command on its way back, and then sends again by itself, as it does in the cloud. */
function losingOneAnswer(of: 'PutItemCommand' | 'UpdateItemCommand') {
  const client = engine.another()
  let lost = 0
  client.middlewareStack.add(
    (send, { commandName = '' }) =>
      async (args) => {
        const result = await send(args)
        if (commandName === of && lost === 0) {
          lost += 1
          throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
        }
        return result
      },
    { step: 'finalizeRequest', name: 'loses-an-answer', priority: 'low' },
  )
  return { ...openStores(engine, client), lost: () => lost }
}

const wanted = () => ({ messageId: `${newKey()}-000001-0`, recipient: 'officer', channel: 'sms' as const, ticket: newKey(), at: monday })

test('a claim whose answer was lost is still one’s own, and nobody else’s', async () => {
  const { notifications, lost } = losingOneAnswer('PutItemCommand')
  const send = wanted()
  expect(await notifications.claim(send)).toMatchObject({ claimed: true })
  expect(lost()).toBe(1)
  expect(await notifications.claim(send)).toMatchObject({ claimed: false, present: { state: 'claimed' } })
})

test('a second claim of what failed before is one’s own although its answer was lost', async () => {
  const { notifications, lost } = losingOneAnswer('UpdateItemCommand')
  const send = wanted()
  const other = openStores(engine).notifications
  const first = await other.claim(send)
  if (!first.claimed) throw new Error('not claimed')
  await other.settle(first.id, 'failed')
  const failed = await other.find(first.id)
  if (!failed) throw new Error('not there')
  expect(await notifications.claimAgain(failed, monday + 1)).toBe(true)
  expect(lost()).toBe(1)
  expect(await other.claimAgain(failed, monday + 2)).toBe(false)
})

test('a notification is kept for as many days as the policy of its day says, and not thrown away while nobody has fixed them', async () => {
  const expiryOf = async (daysKept: number | null) => {
    const { notifications } = openStores(engine, engine.client, engine.tableName, () => daysKept)
    const send = wanted()
    await notifications.claim(send)
    return (await everything(engine)).find(({ messageId }) => messageId === send.messageId)?.expiresAt
  }
  expect(await expiryOf(30)).toBe((monday + 30 * DAY) / SECOND)
  expect(await expiryOf(null)).toBeUndefined()
})
