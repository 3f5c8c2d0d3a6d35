import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'

/**
 * Sends the messages of a failure queue back to their queue: each is sent before it is deleted, so that a stop in between repeats one and loses none
 * (consumers do nothing twice). China's queues have no redrive of their own. Answers how many it moved.
 */
export async function redrive(client: SQSClient, from: string, to: string): Promise<number> {
  let moved = 0
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 2, VisibilityTimeout: 60, MessageAttributeNames: ['All'] }))
    if (Messages.length === 0) return moved
    for (const message of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: message.Body ?? '', MessageAttributes: message.MessageAttributes }))
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: message.ReceiptHandle }))
      moved += 1
    }
  }
}

async function main(): Promise<void> {
  const [from, to] = process.argv.slice(2)
  if (!from || !to) throw new Error('usage: redrive.ts <failure queue URL> <queue URL>')
  const moved = await redrive(new SQSClient({ endpoint: process.env.AWS_ENDPOINT_URL_SQS }), from, to)
  process.stdout.write(`${moved} messages sent again\n`)
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  })
}
