import { LOCAL_ACCOUNT } from '../assembly/physical'
import { decoded } from './routes'

export interface ApiIdentity {
  apiId: string
  stage: string
  deploymentId: string
}

export interface Asked {
  method: string
  /** path as sent, without the query */
  path: string
  /** as sent, without the question mark */
  query: string
  /** names and values alternately, as they came */
  rawHeaders: readonly string[]
  body: Buffer | undefined
  /** whether the body's media type is one of the API's binary ones */
  binary: boolean
  sourceIp: string
  host: string
  port: number
}

export interface Taken {
  resourceId: string
  resourcePath: string
  parameters: Record<string, string>
  requestId: string
  now: number
}

/** The event that a REST API (v1, Lambda proxy integration) hands to a function. */
export function proxyEvent(api: ApiIdentity, asked: Asked, taken: Taken): object {
  const { headers, multiValueHeaders } = readHeaders(asked)
  const query = readQuery(asked.query)
  return {
    resource: taken.resourcePath,
    path: asked.path,
    httpMethod: asked.method,
    headers,
    multiValueHeaders,
    queryStringParameters: query?.single ?? null,
    multiValueQueryStringParameters: query?.multi ?? null,
    pathParameters: Object.keys(taken.parameters).length > 0 ? taken.parameters : null,
    stageVariables: null,
    requestContext: {
      resourceId: taken.resourceId,
      resourcePath: taken.resourcePath,
      httpMethod: asked.method,
      extendedRequestId: taken.requestId.slice(0, 8),
      requestTime: commonLogTime(taken.now),
      path: asked.path,
      accountId: LOCAL_ACCOUNT,
      protocol: 'HTTP/1.1',
      stage: api.stage,
      domainPrefix: asked.host.split('.')[0] ?? '',
      requestTimeEpoch: taken.now,
      requestId: taken.requestId,
      identity: {
        cognitoIdentityPoolId: null,
        accountId: null,
        cognitoIdentityId: null,
        caller: null,
        sourceIp: asked.sourceIp,
        principalOrgId: null,
        accessKey: null,
        cognitoAuthenticationType: null,
        cognitoAuthenticationProvider: null,
        userArn: null,
        userAgent: headers['User-Agent'] ?? headers['user-agent'] ?? null,
        user: null,
      },
      domainName: asked.host,
      deploymentId: api.deploymentId,
      apiId: api.apiId,
    },
    body: asked.body === undefined || asked.body.length === 0 ? null : asked.body.toString(asked.binary ? 'base64' : 'utf8'),
    isBase64Encoded: asked.binary && asked.body !== undefined && asked.body.length > 0,
  }
}

// What the connection needs is not the function's business; what came for the front of the gateway is written by the gateway.
const KEPT_BACK = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect', 'upgrade', 'te', 'trailer', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'x-amzn-trace-id'])

function readHeaders({ rawHeaders, sourceIp, port }: Asked): { headers: Record<string, string>; multiValueHeaders: Record<string, string[]> } {
  // Without a prototype: a header may be called `constructor`.
  const headers = Object.create(null) as Record<string, string>
  const multiValueHeaders = Object.create(null) as Record<string, string[]>
  const spelled = new Map<string, string>()
  const add = (as: string, value: string): void => {
    const lower = as.toLowerCase()
    const name = spelled.get(lower) ?? as
    spelled.set(lower, name)
    headers[name] = value
    const values = multiValueHeaders[name]
    if (values) values.push(value)
    else multiValueHeaders[name] = [value]
  }
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (!KEPT_BACK.has(name.toLowerCase())) add(name, rawHeaders[index + 1] ?? '')
  }
  add('X-Forwarded-For', sourceIp)
  add('X-Forwarded-Port', String(port))
  add('X-Forwarded-Proto', 'http')
  return { headers, multiValueHeaders }
}

function readQuery(query: string): { single: Record<string, string>; multi: Record<string, string[]> } | undefined {
  if (query === '') return undefined
  const single = Object.create(null) as Record<string, string>
  const multi = Object.create(null) as Record<string, string[]>
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decoded((at < 0 ? pair : pair.slice(0, at)).replaceAll('+', ' '))
    const value = at < 0 ? '' : decoded(pair.slice(at + 1).replaceAll('+', ' '))
    single[name] = value
    const values = multi[name]
    if (values) values.push(value)
    else multi[name] = [value]
  }
  return Object.keys(single).length > 0 ? { single, multi } : undefined
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 09/Apr/2026:12:34:56 +0000 */
function commonLogTime(now: number): string {
  const iso = new Date(now).toISOString()
  return `${iso.slice(8, 10)}/${MONTHS[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`
}
