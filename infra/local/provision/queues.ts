import type { Resource } from '../assembly/model'
import { queueName } from '../assembly/physical'
import type { Resolver } from '../assembly/resolve'
import { isObject, type JsonObject, objectOf, textOf } from '../json'
import { callService, type Service } from '../wire'

const ATTRIBUTES: Readonly<Record<string, string>> = {
  DelaySeconds: 'DelaySeconds',
  MaximumMessageSize: 'MaximumMessageSize',
  MessageRetentionPeriod: 'MessageRetentionPeriod',
  ReceiveMessageWaitTimeSeconds: 'ReceiveMessageWaitTimeSeconds',
  VisibilityTimeout: 'VisibilityTimeout',
  FifoQueue: 'FifoQueue',
  ContentBasedDeduplication: 'ContentBasedDeduplication',
}

/** Creates the queue with the attributes of the description, or brings those of an older start up to date. */
export async function provisionQueue(service: Service, resolver: Resolver, resource: Resource): Promise<void> {
  const described = objectOf(resolver.value(resource.stack, resource.properties))
  const attributes: JsonObject = {}
  for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
    const value = described[property]
    if (value !== undefined) attributes[attribute] = String(value)
  }
  // The queue service of this machine knows itself by the partition `aws` only.
  if (isObject(described.RedrivePolicy)) attributes.RedrivePolicy = JSON.stringify(described.RedrivePolicy).replace(/arn:aws-cn:/g, 'arn:aws:')
  const created = await callService(service, 'AmazonSQS', 'CreateQueue', { QueueName: queueName(resource), ...(described.FifoQueue ? { Attributes: { FifoQueue: 'true' } } : {}) })
  const { FifoQueue: _, ...changeable } = attributes
  if (Object.keys(changeable).length > 0) await callService(service, 'AmazonSQS', 'SetQueueAttributes', { QueueUrl: textOf(created.QueueUrl) ?? '', Attributes: changeable })
}
