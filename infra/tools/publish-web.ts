import fs from 'node:fs'
import path from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { filesBelow } from './build/fingerprint'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

/** Headers of one file of the browser build: files with a content hash in their name stay a year, everything else is asked for again each time. */
export function webHeaders(file: string): { ContentType: string; CacheControl: string } {
  return {
    ContentType: types[path.extname(file)] ?? 'application/octet-stream',
    CacheControl: /\.[0-9a-f]{8}\.(js|css)$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/**
 * Puts the browser build into its bucket, pages last: whoever gets the new page finds its files there. Files of former builds stay for phones that
 * still have the former page. Answers how many files it put.
 */
export async function publishWeb(client: S3Client, bucket: string, folder: string): Promise<number> {
  const files = filesBelow(folder, ['.']).sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))
  for (const file of files) await client.send(new PutObjectCommand({ Bucket: bucket, Key: file, Body: fs.readFileSync(path.join(folder, file)), ...webHeaders(file) }))
  return files.length
}

async function main(): Promise<void> {
  const [bucket, folder = 'dist/h5'] = process.argv.slice(2)
  if (!bucket) throw new Error('usage: publish-web.ts <bucket> [folder]')
  const endpoint = process.env.AWS_ENDPOINT_URL_S3
  const put = await publishWeb(new S3Client({ region: process.env.AWS_REGION ?? 'cn-northwest-1', ...(endpoint ? { endpoint, forcePathStyle: true } : {}) }), bucket, folder)
  process.stdout.write(`${put} files published\n`)
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  })
}
