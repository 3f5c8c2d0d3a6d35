import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { callObjects, type Service } from '../wire'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

// A name with the hash of its content never changes; every other name is asked for again.
const cacheControl = (key: string): string => (/[.-][0-9a-f]{8,}\./.test(key) ? 'public, max-age=31536000, immutable' : 'no-cache')

export async function provisionBucket(service: Service, bucket: string): Promise<void> {
  await callObjects(service, 'PUT', `/${bucket}`, { also: [409] })
}

/** Makes the bucket hold exactly the files of `folder`; what is there already is not sent again. Answers how many were sent. */
export async function fillBucket(service: Service, bucket: string, folder: string): Promise<number> {
  const present = await listObjects(service, bucket)
  let sent = 0
  for (const file of filesOf(folder)) {
    const key = path.relative(folder, file).split(path.sep).join('/')
    const body = fs.readFileSync(file)
    const same = present.get(key) === createHash('md5').update(body).digest('hex')
    present.delete(key)
    if (same) continue
    await callObjects(service, 'PUT', `/${bucket}/${encodeKey(key)}`, { body, headers: { 'content-type': TYPES[path.extname(key)] ?? 'application/octet-stream', 'cache-control': cacheControl(key) } })
    sent += 1
  }
  for (const key of present.keys()) await callObjects(service, 'DELETE', `/${bucket}/${encodeKey(key)}`)
  return sent
}

const encodeKey = (key: string): string => key.split('/').map(encodeURIComponent).join('/')

function filesOf(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** MD5 of every object by its key. */
async function listObjects(service: Service, bucket: string): Promise<Map<string, string>> {
  const objects = new Map<string, string>()
  let more = ''
  do {
    const text = (await callObjects(service, 'GET', `/${bucket}?list-type=2${more}`)).body.toString('utf8')
    for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = tag(entry, 'Key')
      if (key) objects.set(key, (tag(entry, 'ETag') ?? '').replace(/"/g, ''))
    }
    const next = tag(text, 'NextContinuationToken')
    more = next ? `&continuation-token=${encodeURIComponent(next)}` : ''
  } while (more)
  return objects
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&apos;': "'" }
const tag = (text: string, name: string): string | undefined => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1]?.replace(/&(?:quot|#34|amp|lt|gt|apos);/g, (entity) => entities[entity] ?? entity)
