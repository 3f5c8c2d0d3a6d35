import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { publishWeb, webHeaders } from '../../infra/tools/publish-web'
import { redrive } from '../../infra/tools/redrive'

describe('sending messages of a failure queue again', () => {
  function queues(bodies: string[], failAt?: number) {
    const journal: string[] = []
    let waiting = [...bodies]
    const client = {
      async send(command: { input: Record<string, unknown> }) {
        const { input } = command
        const asked = command.constructor.name
        if (asked === 'ReceiveMessageCommand') return { Messages: waiting.slice(0, 10).map((Body) => ({ Body, ReceiptHandle: Body })) }
        if (asked === 'SendMessageCommand') {
          if (journal.length === failAt) throw new Error('the queue does not answer')
          journal.push(`sent ${String(input.MessageBody)}`)
        } else {
          waiting = waiting.filter((body) => body !== input.ReceiptHandle)
          journal.push(`deleted ${String(input.ReceiptHandle)}`)
        }
        return {}
      },
    }
    return { client: client as unknown as SQSClient, journal, left: () => waiting }
  }

  it('moves all of them, each sent before it is deleted', async () => {
    const { client, journal, left } = queues(['a', 'b'])
    expect(await redrive(client, 'from', 'to')).toBe(2)
    expect(journal).toEqual(['sent a', 'deleted a', 'sent b', 'deleted b'])
    expect(left()).toEqual([])
  })

  it('loses none when the queue stops answering in between', async () => {
    const { client, left } = queues(['a', 'b', 'c'], 2)
    await expect(redrive(client, 'from', 'to')).rejects.toThrow('does not answer')
    expect(left()).toEqual(['b', 'c'])
  })
})

describe('publishing the browser build', () => {
  it('puts pages last, so that whoever gets the new page finds its files', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-web-'))
    fs.mkdirSync(path.join(folder, 'js'))
    for (const file of ['index.html', 'service-worker.js', 'js/app.0123abcd.js']) fs.writeFileSync(path.join(folder, file), file)
    const put: PutObjectCommandInput[] = []
    const client = { send: async ({ input }: { input: PutObjectCommandInput }) => void put.push(input) } as unknown as S3Client
    expect(await publishWeb(client, 'web', folder)).toBe(3)
    expect(put.map(({ Key }) => Key)).toEqual(['js/app.0123abcd.js', 'service-worker.js', 'index.html'])
    fs.rmSync(folder, { recursive: true })
  })

  it.each([
    ['js/app.0123abcd.js', 'public, max-age=31536000, immutable'],
    ['service-worker.js', 'no-cache'],
    ['index.html', 'no-cache'],
  ])('lets a phone keep %s just as long as its name says', (file, cache) => expect(webHeaders(file).CacheControl).toBe(cache))
})
