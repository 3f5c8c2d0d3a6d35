import type http from 'node:http'

/** 10 MB: what a REST API takes. */
export const MOST_OF_A_REQUEST = 10 * 1024 * 1024

/** Up to here a body that is too long is still heard out, because a client that is cut off while it sends does not hear the answer. */
const HEARD_OUT = 64 * 1024 * 1024

/** The whole body; `too-long` when it is more than the gateway takes, `gone` when the client went away. */
export function readBody(request: http.IncomingMessage): Promise<Buffer | undefined | 'too-long' | 'gone'> {
  const length = request.headers['content-length']
  if (length === undefined ? request.headers['transfer-encoding'] === undefined : length === '0') return Promise.resolve(undefined)
  if (Number(length) > HEARD_OUT) return Promise.resolve('too-long')
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= MOST_OF_A_REQUEST) parts.push(part)
      else if (bytes > HEARD_OUT) resolve('too-long')
    })
    request.once('end', () => resolve(bytes > MOST_OF_A_REQUEST ? 'too-long' : parts.length === 1 ? parts[0] : Buffer.concat(parts)))
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
  })
}
