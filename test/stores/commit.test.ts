import { createCommit } from '../../functions/stores/commit'
import { type Engine, startEngine } from '../engine'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const put = (pk: string, label = 'note') => ({ label, write: { Put: { Item: { pk, sk: 'NOTE' }, ConditionExpression: 'attribute_not_exists(pk)' } } })

test('what two people write at once is kept once, and the slower one is told which expectation failed', async () => {
  const commit = createCommit(engine.client, engine.tableName)
  const results = await Promise.all([commit([put('N#1', 'first')]), commit([put('N#1', 'second')])])
  expect(results.filter((each) => each.ok)).toHaveLength(1)
  expect(results.find((each) => !each.ok)).toEqual({ ok: false, conflicts: [expect.stringMatching(/first|second/)] })
})

test('nothing of a transaction is kept when one expectation fails', async () => {
  const commit = createCommit(engine.client, engine.tableName)
  await commit([put('N#2')])
  expect(await commit([put('N#3', 'new'), put('N#2', 'old')])).toEqual({ ok: false, conflicts: ['old'] })
  expect(await commit([put('N#3')])).toEqual({ ok: true })
})

test('the same token sent twice counts once', async () => {
  const commit = createCommit(engine.client, engine.tableName)
  const fragments = [{ label: 'count', write: { Update: { Key: { pk: 'N#4', sk: 'NOTE' }, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } } } }]
  expect(await commit(fragments, 'one-token')).toEqual({ ok: true })
  expect(await commit(fragments, 'one-token')).toEqual({ ok: true })
  expect(await commit([{ label: 'count', write: { ConditionCheck: { Key: { pk: 'N#4', sk: 'NOTE' }, ConditionExpression: 'n = :one', ExpressionAttributeValues: { ':one': 1 } } } }])).toEqual({ ok: true })
})
