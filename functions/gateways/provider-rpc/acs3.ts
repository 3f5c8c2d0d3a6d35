import { createHash, createHmac } from 'node:crypto'

export interface Acs3Request {
  url: URL
  action: string
  version: string
  /** form-encoded parameters */
  body: string
  /** serves once */
  nonce: string
  /** milliseconds */
  now: number
}

const algorithm = 'ACS3-HMAC-SHA256'

/** Headers of a POST signed the providers' RPC way: method, path, query, every `x-acs-` header, host, type and the body's digest. */
export function acs3Headers({ url, action, version, body, nonce, now }: Acs3Request, account: { accessKeyId: string; accessKeySecret: string }): Record<string, string> {
  const digest = sha256(body)
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    host: url.host,
    'x-acs-action': action,
    'x-acs-content-sha256': digest,
    'x-acs-date': `${new Date(now).toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const names = Object.keys(headers).sort()
  const canonical = ['POST', url.pathname, '', names.map((name) => `${name}:${headers[name]}\n`).join(''), names.join(';'), digest].join('\n')
  const signature = createHmac('sha256', account.accessKeySecret).update(`${algorithm}\n${sha256(canonical)}`).digest('hex')
  return { ...headers, authorization: `${algorithm} Credential=${account.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}` }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
