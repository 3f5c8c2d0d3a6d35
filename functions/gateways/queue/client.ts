import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Queue } from './port'

/** One queue by its URL. The endpoint is named here because the client would otherwise take the host of the URL for it. */
export function createQueue(
  queueUrl: string,
  client = new SQSClient({ endpoint: process.env.AWS_ENDPOINT_URL_SQS, maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } }),
): Queue {
  return {
    send: async (body) => {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }))
    },
  }
}
