import { createHash, createHmac } from 'node:crypto'

export interface CloudAccount {
  region: string
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

export interface CloudRequest {
  method: 'GET' | 'PUT' | 'POST'
  /** its path percent-encoded and its query sorted, as they are sent */
  url: URL
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array
}

const algorithm = 'AWS4-HMAC-SHA256'

/** Headers of a request to one service of the cloud, signed with every header given, the host and the body's digest (AWS Signature Version 4). `now` in milliseconds. */
export function aws4Headers(service: string, { method, url, headers = {}, body = new Uint8Array() }: CloudRequest, { region, accessKeyId, secretAccessKey, sessionToken }: CloudAccount, now: number): Record<string, string> {
  const time = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`
  const digest = sha256(body)
  const sent: Record<string, string> = { ...headers, 'x-amz-content-sha256': digest, 'x-amz-date': time, ...(sessionToken && { 'x-amz-security-token': sessionToken }) }
  const signed = new Map(Object.entries({ ...sent, host: url.host }).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const names = [...signed.keys()].sort()
  const canonical = [method, url.pathname, url.search.slice(1), names.map((name) => `${name}:${signed.get(name)}\n`).join(''), names.join(';'), digest].join('\n')
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`)
  const signature = hmac(key, [algorithm, time, scope, sha256(canonical)].join('\n')).toString('hex')
  return { ...sent, authorization: `${algorithm} Credential=${accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}` }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
