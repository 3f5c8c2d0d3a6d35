import http from 'node:http'
import { isObject, type Json, type JsonObject, parseJson, textOf } from './json'
import { LOCAL_ACCOUNT } from './assembly/physical'

const agent = new http.Agent({ keepAlive: true })

export interface WireAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** One HTTP exchange with a part of this machine. Rejects when nothing answers or `signal` ends it. */
export function exchange(url: string, options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Buffer; signal?: AbortSignal } = {}): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body, signal } = options
    const request = http.request(url, { agent, method, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) }, ...(signal ? { signal } : {}) }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}

/** A service's own refusal; `code` is its short name, such as ResourceInUseException. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

// No part of this machine checks a signature, but some read the key and the region out of it.
const credential = (service: string, region: string): string => `AWS4-HMAC-SHA256 Credential=${LOCAL_ACCOUNT}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`

export interface Service {
  endpoint: string
  region: string
}

/** Calls an AWS service of the JSON protocols. Throws ServiceError when it refuses. */
export async function callService(service: Service, target: 'DynamoDB_20120810' | 'AmazonSQS', operation: string, input: JsonObject, signal?: AbortSignal): Promise<JsonObject> {
  const dynamo = target === 'DynamoDB_20120810'
  const headers = { 'content-type': `application/x-amz-json-1.0`, 'x-amz-target': `${target}.${operation}`, authorization: credential(dynamo ? 'dynamodb' : 'sqs', service.region), 'x-amz-date': '20260101T000000Z' }
  const answer = await exchange(service.endpoint, { method: 'POST', headers, body: JSON.stringify(input), ...(signal ? { signal } : {}) })
  const said: Json = parseJson(answer.body.toString('utf8')) ?? {}
  const body = isObject(said) ? said : {}
  if (answer.status >= 300) throw new ServiceError(textOf(body.__type)?.split('#').at(-1) ?? String(answer.status), textOf(body.message) ?? textOf(body.Message) ?? answer.body.toString('utf8').slice(0, 300))
  return body
}

/** Calls the object store; throws ServiceError on anything but 2xx and the statuses named in `also`. */
export async function callObjects(service: Service, method: string, path: string, options: { headers?: http.OutgoingHttpHeaders; body?: Buffer; also?: number[] } = {}): Promise<WireAnswer> {
  const answer = await exchange(`${service.endpoint}${path}`, { method, headers: { ...options.headers, authorization: credential('s3', service.region), 'x-amz-date': '20260101T000000Z' }, ...(options.body ? { body: options.body } : {}) })
  if (answer.status >= 300 && !options.also?.includes(answer.status)) throw new ServiceError(/<Code>(.*?)<\/Code>/.exec(answer.body.toString('utf8'))?.[1] ?? String(answer.status), `${method} ${path}`)
  return answer
}
