import { randomUUID } from 'node:crypto'
import type { Answer, Exchange } from './route'

/** An answer of the AWS JSON 1.1 protocol. */
export function awsAnswer(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() }, body: JSON.stringify(body) }
}

/** An error of the protocol: the SDK makes an exception of this name from it. */
export function awsError(name: string, message: string, status = 400): Answer {
  return awsAnswer(status, { __type: name, message })
}

/** The operation after the service's prefix (`TrentService.Decrypt` → `Decrypt`), or undefined for another service. */
export function awsOperation(exchange: Exchange, service: string): string | undefined {
  const target = exchange.headers['x-amz-target']
  return typeof target === 'string' && target.startsWith(`${service}.`) ? target.slice(service.length + 1) : undefined
}

/** Whether the caller signed at all; the double stands on this machine and does not know the caller's key, so it checks the form only. */
export function isSigned(exchange: Exchange): boolean {
  return /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[\w-]+\/\w+\/aws4_request,/.test(String(exchange.headers.authorization ?? ''))
}
