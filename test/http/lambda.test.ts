import type { APIGatewayProxyEvent } from 'aws-lambda'
import { onProxyEvents, toRequest } from '../../functions/http/lambda'
import { sourceHeader } from '../../functions/http/source'
import { helpRequest, hex, openWorld, type World } from '../services/world'

describe('an event of the gateway', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const event = (more: Partial<APIGatewayProxyEvent>) =>
    ({ httpMethod: 'GET', path: '/api/health', headers: {}, multiValueHeaders: {}, queryStringParameters: null, multiValueQueryStringParameters: null, pathParameters: null, stageVariables: null, body: null, isBase64Encoded: false, resource: '/{proxy+}', requestContext: { stage: 'prod' }, ...more }) as APIGatewayProxyEvent
  const citizen = () => onProxyEvents(async () => world.apps.citizen)
  const workbench = () => onProxyEvents(async () => world.apps.workbench)

  it('is answered with status, headers and a plain body', async () => {
    const result = await citizen()(event({}))
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: false, body: '{"ok":true}' })
    expect(result.multiValueHeaders?.['server-time']).toEqual([String(world.clock.now)])
  })

  it('may carry its body in base64, and headers once or many times', async () => {
    const key = hex(16)
    const body = Buffer.from(JSON.stringify(helpRequest({ note: '孩子发烧' }))).toString('base64')
    const result = await citizen()(event({ httpMethod: 'POST', path: '/api/citizen/urgent-requests', body, isBase64Encoded: true, headers: { 'Content-Type': 'application/json' }, multiValueHeaders: { 'Content-Type': ['application/json'], 'Idempotency-Key': [key] } }))
    expect(result.statusCode).toBe(201)
    expect(await world.parts.tickets.get(key)).toMatchObject({ note: '孩子发烧' })
  })

  it('says where it came from as the gateway saw it, never as the client wrote it', () => {
    const from = (sourceIp: string | undefined, headers: Record<string, string> = {}) => toRequest(event({ headers, requestContext: { stage: 'prod', identity: { sourceIp } } as APIGatewayProxyEvent['requestContext'] })).headers.get(sourceHeader)
    expect(from('203.0.113.9', { [sourceHeader.toUpperCase()]: '198.51.100.1' })).toBe('203.0.113.9')
    expect(from(undefined, { [sourceHeader]: '198.51.100.1' })).toBeNull()
  })

  it('may come with the stage in its path, and with a body on GET', async () => {
    expect(await citizen()(event({ path: '/prod/api/health', body: 'x' }))).toMatchObject({ statusCode: 200 })
  })

  it('keeps its query, also a field given twice', async () => {
    const officer = await world.officer('township-duty', '990101001')
    const { id } = await world.press()
    const ask = (many: Record<string, string[]>) => workbench()(event({ path: `/api/workbench/urgent-requests/${id}`, multiValueHeaders: { Authorization: [officer.as] }, multiValueQueryStringParameters: many }))
    expect(await ask({ purpose: ['handle'], seen: ['1'] })).toMatchObject({ statusCode: 200, body: '{"unchanged":true,"version":1}' })
    expect((await ask({ purpose: ['handle', 'supervise'] })).statusCode).toBe(422)
  })

  it('with headers that no gateway would pass on is answered like one without them', async () => {
    const result = await workbench()(event({ path: '/api/workbench/me', headers: { Authorization: 'Session \n', 'bad name': 'x' } }))
    expect(result.statusCode).toBe(401)
  })

  it('makes the app once, and again when making it failed', async () => {
    let made = 0
    const handler = onProxyEvents(async () => {
      made += 1
      if (made === 1) throw new Error('the key service is away')
      return world.apps.citizen
    })
    await expect(handler(event({}))).rejects.toThrow('key service')
    await Promise.all([handler(event({})), handler(event({}))])
    expect(made).toBe(2)
  })
})
