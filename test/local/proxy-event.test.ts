import { type Asked, proxyEvent } from '../../infra/local/gateway/proxy-event'

const api = { apiId: 'api1', stage: 'live', deploymentId: 'd1' }
const taken = { resourceId: 'r1', resourcePath: '/api/citizen/{proxy+}', parameters: { proxy: 'x' }, requestId: '3f0e', now: Date.UTC(2026, 3, 9, 12, 34, 56) }
const asked: Asked = { method: 'POST', path: '/api/citizen/x', query: '', rawHeaders: ['Host', '127.0.0.1:1'], body: undefined, binary: true, sourceIp: '127.0.0.1', host: '127.0.0.1:1', port: 1 }
const event = (more: Partial<Asked>): Record<string, unknown> => JSON.parse(JSON.stringify(proxyEvent(api, { ...asked, ...more }, taken)))

describe('the event a function is handed', () => {
  it('has the whole form of a REST API, version 1', () => {
    expect(event({ rawHeaders: ['Host', '127.0.0.1:1', 'User-Agent', 'phone'] })).toEqual({
      resource: '/api/citizen/{proxy+}',
      path: '/api/citizen/x',
      httpMethod: 'POST',
      headers: { Host: '127.0.0.1:1', 'User-Agent': 'phone', 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-Port': '1', 'X-Forwarded-Proto': 'http' },
      multiValueHeaders: { Host: ['127.0.0.1:1'], 'User-Agent': ['phone'], 'X-Forwarded-For': ['127.0.0.1'], 'X-Forwarded-Port': ['1'], 'X-Forwarded-Proto': ['http'] },
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: { proxy: 'x' },
      stageVariables: null,
      requestContext: {
        resourceId: 'r1',
        resourcePath: '/api/citizen/{proxy+}',
        httpMethod: 'POST',
        extendedRequestId: '3f0e',
        requestTime: '09/Apr/2026:12:34:56 +0000',
        path: '/api/citizen/x',
        accountId: '000000000000',
        protocol: 'HTTP/1.1',
        stage: 'live',
        domainPrefix: '127',
        requestTimeEpoch: 1775738096000,
        requestId: '3f0e',
        identity: {
          cognitoIdentityPoolId: null,
          accountId: null,
          cognitoIdentityId: null,
          caller: null,
          sourceIp: '127.0.0.1',
          principalOrgId: null,
          accessKey: null,
          cognitoAuthenticationType: null,
          cognitoAuthenticationProvider: null,
          userArn: null,
          userAgent: 'phone',
          user: null,
        },
        domainName: '127.0.0.1:1',
        deploymentId: 'd1',
        apiId: 'api1',
      },
      body: null,
      isBase64Encoded: false,
    })
  })
  it('carries a binary body in base64 and a text as it is', () => {
    const body = Buffer.from('{"a":"求助"}')
    expect(event({ body })).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true })
    expect(event({ body, binary: false })).toMatchObject({ body: '{"a":"求助"}', isBase64Encoded: false })
  })
  it('decodes the query; the last of several values stands alone, all stand in the list', () => {
    expect(event({ query: 'a=1&a=%E6%B1%82+%E5%8A%A9&b&c=%zz' })).toMatchObject({ queryStringParameters: { a: '求 助', b: '', c: '%zz' }, multiValueQueryStringParameters: { a: ['1', '求 助'], b: [''], c: ['%zz'] } })
  })
  it('keeps a repeated header under its first spelling', () => {
    expect(event({ rawHeaders: ['Cookie', 'a', 'cookie', 'b'] })).toMatchObject({ headers: { Cookie: 'b' }, multiValueHeaders: { Cookie: ['a', 'b'] } })
  })
  it('lets nobody pretend to come from elsewhere', () => {
    expect(event({ rawHeaders: ['X-Forwarded-For', '8.8.8.8'] })).toMatchObject({ headers: { 'X-Forwarded-For': '127.0.0.1' } })
  })
  it('survives headers and fields that are called like parts of an object', () => {
    expect(event({ rawHeaders: ['constructor', 'x'], query: 'constructor=1&__proto__=2' })).toMatchObject({ headers: { constructor: 'x' }, queryStringParameters: { constructor: '1' } })
  })
})
