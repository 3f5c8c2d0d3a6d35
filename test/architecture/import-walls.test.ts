import { codeBelow, edgesOf, read } from './sources'
import { objection, roomOf } from './walls'

const code = codeBelow(['functions', 'miniapp', 'infra', 'test'])

describe('the walls of the house', () => {
  it('hold every file', () => {
    expect(code.filter((file) => !roomOf(file))).toEqual([])
  })

  it('let through only the imports of the table', () => {
    const broken = code.flatMap(edgesOf).flatMap((edge) => {
      const because = objection(edge)
      return because ? [`${edge.from} imports ${edge.to}: ${because}`] : []
    })
    expect(broken).toEqual([])
  })

  it('lead everything drawn by chance in a test to the one seed', () => {
    const tests = code.filter((file) => file.startsWith('test/') && file !== 'test/seeded.ts')
    expect(tests.flatMap(edgesOf).filter(({ to }) => to === 'npm:fast-check')).toEqual([])
    const byChance = /\bMath\.random\b/
    expect(['Math', 'random()'].join('.')).toMatch(byChance)
    expect(tests.filter((file) => byChance.test(read(file)))).toEqual([])
  })

  it('know a wrong import when they see one', () => {
    for (const [from, to] of [
      ['functions/domain/area/area.ts', 'node:crypto'],
      ['functions/domain/area/area.ts', 'npm:zod'],
      ['functions/services/staff/open-session.ts', 'functions/services/urgent-relief/request-help'],
      ['functions/services/staff/open-session.ts', 'npm:hono'],
      ['functions/services/staff/open-session.ts', 'functions/gateways/sms/client'],
      ['functions/gateways/sms/client.ts', 'functions/gateways/wechat/client'],
      ['functions/http/router.ts', 'functions/services/staff/open-session'],
      ['functions/stores/outbox.ts', 'functions/http/router'],
      ['functions/services/staff/open-session.ts', 'functions/entrypoints/citizen-api'],
      ['miniapp/src/pages/home/index.tsx', 'miniapp/src/workbench/session'],
      ['miniapp/src/pages/home/index.tsx', 'functions/stores/outbox'],
      ['infra/local/main.ts', 'functions/domain/ids'],
      ['infra/local/main.ts', 'infra/local/city/city'],
      ['infra/cloud/alarms.ts', 'functions/services/staff/open-session'],
      ['infra/local/city/city.ts', 'functions/stores/outbox'],
    ] as const) expect({ from, to, refused: objection({ from, to, typeOnly: false }) !== undefined }).toEqual({ from, to, refused: true })
  })
})
