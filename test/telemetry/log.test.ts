import { createLog } from '../../functions/telemetry/log'

function written(act: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = []
  act(createLog('notifier', () => 0, (line) => lines.push(line)))
  return lines
}

test('a line says what happened to which ticket', () => {
  const [line = ''] = written((log) => log('notice-sent', { ticket: 'a'.repeat(32), channel: 'sms', late: 12 }))
  expect(JSON.parse(line)).toEqual({ level: 'info', code: 'notice-sent', service: 'notifier', at: '1970-01-01T00:00:00.000Z', ticket: 'a'.repeat(32), channel: 'sms', late: 12 })
})

test('a telephone, an identity number, a sentence or an unknown field never reaches a log', () => {
  const fields = { reason: '13900000001', where: '110101199003070000', outcome: '老人发烧', name: '王小明', route: 'call 0990-1234567 or 09901234567' }
  const [line = ''] = written((log) => log('notice-not-sent', fields))
  expect(line).not.toMatch(/1390000|1990030|老人|王小明|09901234567/)
  expect(JSON.parse(line)).toMatchObject({ reason: 'withheld', where: 'withheld', outcome: 'withheld', name: 'withheld', route: 'withheld' })
})

test('a fault is told by its name and places, never by its message', () => {
  const [line = ''] = written((log) => log.fault(new TypeError('phone 13900000001 of 王小明')))
  expect(line).not.toMatch(/13900000001|王小明/)
  expect(JSON.parse(line)).toMatchObject({ level: 'error', code: 'fault', reason: 'TypeError', frames: expect.stringContaining('log.test.ts:') })
})

test('a metric has the form that the alarms read', () => {
  const [line = ''] = written((log) => log.metric('OldestDueTimerSeconds', 3))
  expect(JSON.parse(line)).toMatchObject({ service: 'doudi', OldestDueTimerSeconds: 3, _aws: { CloudWatchMetrics: [{ Namespace: 'Doudi', Dimensions: [['service']] }] } })
})
