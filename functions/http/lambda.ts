import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import type { Hono } from 'hono'
import { sourceHeader } from './source'

/** Answers REST API v1 proxy events with an app made once, at the first of them. */
export function onProxyEvents(makeApp: () => Promise<Hono>): (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult> {
  let made: Promise<Hono> | undefined
  return async (event) => {
    made ??= makeApp()
    const app = await made.catch((error: unknown) => {
      made = undefined
      throw error
    })
    return toResult(await app.fetch(toRequest(event)))
  }
}

/** The request of an event. Our paths need no host and no stage; a body on GET means nothing and is left out. */
export function toRequest(event: APIGatewayProxyEvent): Request {
  const { httpMethod: method } = event
  const body = method === 'GET' || method === 'HEAD' || event.body === null ? undefined : Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  const query = queryOf(event)
  return new Request(`https://api.invalid${pathOf(event)}${query && `?${query}`}`, { method, headers: headersOf(event), ...(body && { body }) })
}

function pathOf({ path, requestContext }: APIGatewayProxyEvent): string {
  const stage = `/${requestContext?.stage ?? ''}/api/`
  const plain = path.startsWith(stage) ? path.slice(stage.length - '/api/'.length) : path
  return (plain.startsWith('/') ? plain : `/${plain}`).replace(/[?#]/g, encodeURIComponent)
}

function queryOf({ multiValueQueryStringParameters: many, queryStringParameters: single }: APIGatewayProxyEvent): string {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(many ?? {})) for (const value of values ?? []) query.append(name, value)
  if (!many) for (const [name, value] of Object.entries(single ?? {})) query.append(name, value ?? '')
  return query.toString()
}

/** A header that the platform's own class refuses (no gateway passes one on) is as if it had not been sent. */
function headersOf({ multiValueHeaders: many, headers: single, requestContext }: APIGatewayProxyEvent): Headers {
  const headers = new Headers()
  const add = (name: string, value: string) => {
    try {
      headers.append(name, value)
    } catch {
      headers.delete('authorization')
    }
  }
  for (const [name, values] of Object.entries(many ?? {})) for (const value of values ?? []) add(name, value)
  for (const [name, value] of Object.entries(single ?? {})) if (value !== undefined && !many?.[name]) add(name, value)
  headers.delete(sourceHeader)
  const source = requestContext?.identity?.sourceIp
  if (source) headers.set(sourceHeader, source)
  return headers
}

async function toResult(response: Response): Promise<APIGatewayProxyResult> {
  const multiValueHeaders = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
  return { statusCode: response.status, multiValueHeaders, body: await response.text(), isBase64Encoded: false }
}
