import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FunctionPool } from '../functions/pool'
import { isObject, type JsonObject, listOf, objectOf, parseJson, textOf } from '../json'
import { print } from '../steps'
import { callService, type Service } from '../wire'

export interface QueueSourceSettings {
  service: Service
  queueUrl: string
  queueArn: string
  pool: FunctionPool
  batchSize: number
  /** failed messages are named one by one; otherwise a failure fails the batch */
  partialFailures: boolean
  /** batches at once */
  lanes: number
}

/** Feeds a function from a queue as the cloud's event source mapping does: a message leaves the queue only when the function has taken it; one that failed comes back when its visibility ends. */
export class QueueSource {
  private readonly ending = new AbortController()
  private lanes: Promise<void>[] = []

  constructor(private readonly settings: QueueSourceSettings) {}

  start(): void {
    this.lanes = Array.from({ length: this.settings.lanes }, () => this.run())
  }

  async stop(): Promise<void> {
    this.ending.abort()
    await Promise.race([Promise.all(this.lanes), sleep(2000, undefined, { ref: false })])
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        await this.pollOnce()
      } catch (fault) {
        if (this.ending.signal.aborted) return
        print(`queue ${this.settings.queueArn}: ${fault instanceof Error ? fault.message : String(fault)}`)
        await sleep(1000)
      }
    }
  }

  private async pollOnce(): Promise<void> {
    const { service, queueUrl, batchSize, pool, partialFailures } = this.settings
    const received = await callService(service, 'AmazonSQS', 'ReceiveMessage', { QueueUrl: queueUrl, MaxNumberOfMessages: Math.min(10, batchSize), WaitTimeSeconds: 20, MessageSystemAttributeNames: ['All'], AttributeNames: ['All'], MessageAttributeNames: ['All'] }, this.ending.signal)
    const messages = listOf(received.Messages).filter(isObject)
    if (messages.length === 0) return
    const outcome = await pool.invoke(JSON.stringify({ Records: messages.map((message) => this.record(message)) }))
    if (!outcome.ok) return
    const failed = partialFailures ? readFailures(outcome.value) : new Set<string>()
    if (!failed) return
    const done = messages.filter((message) => !failed.has(textOf(message.MessageId) ?? ''))
    if (done.length === 0) return
    await callService(service, 'AmazonSQS', 'DeleteMessageBatch', { QueueUrl: queueUrl, Entries: done.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle ?? '' })) })
  }

  private record(message: JsonObject): JsonObject {
    const body = textOf(message.Body) ?? ''
    return {
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body,
      attributes: objectOf(message.Attributes),
      messageAttributes: Object.fromEntries(
        Object.entries(objectOf(message.MessageAttributes)).map(([name, value]) => {
          const { StringValue: stringValue, BinaryValue: binaryValue, DataType: dataType } = objectOf(value)
          return [name, { stringValue, binaryValue, stringListValues: [], binaryListValues: [], dataType }]
        }),
      ),
      md5OfBody: textOf(message.MD5OfBody) ?? createHash('md5').update(body).digest('hex'),
      eventSource: 'aws:sqs',
      eventSourceARN: this.settings.queueArn,
      awsRegion: this.settings.service.region,
    }
  }
}

/** Ids of the messages that failed; undefined (all failed) when the answer has not the form that the mapping asks for. */
function readFailures(answer: string | undefined): Set<string> | undefined {
  const said = answer === undefined ? null : parseJson(answer)
  if (said === null) return new Set()
  if (!isObject(said)) return undefined
  const items = listOf(said.batchItemFailures ?? []).map((item) => textOf(objectOf(item).itemIdentifier))
  return items.every((item): item is string => Boolean(item)) ? new Set(items) : undefined
}
