import type { Resource } from '../assembly/model'
import type { Resolver } from '../assembly/resolve'
import { isObject, type JsonObject, listOf, objectOf } from '../json'
import { callService, type Service, ServiceError } from '../wire'

const KEPT = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes'] as const

/**
 * Creates the table with its indexes unless it is there. Its stream stays off: the embedded engine slows with every streamed write,
 * and the sweep of the outbox feeds the same handler.
 */
export async function provisionTable(service: Service, resolver: Resolver, resource: Resource): Promise<string> {
  const name = resolver.text(resource.stack, { Ref: resource.logicalId }) ?? ''
  const described = objectOf(resolver.value(resource.stack, resource.properties))
  const input: JsonObject = { TableName: name, BillingMode: 'PAY_PER_REQUEST' }
  for (const key of KEPT) if (described[key] !== undefined) input[key] = described[key]
  if (input.GlobalSecondaryIndexes) input.GlobalSecondaryIndexes = listOf(input.GlobalSecondaryIndexes).filter(isObject).map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
  try {
    await callService(service, 'DynamoDB_20120810', 'CreateTable', input)
  } catch (fault) {
    if (fault instanceof ServiceError && fault.code === 'ResourceInUseException') return name
    throw fault
  }
  const ttl = objectOf(described.TimeToLiveSpecification)
  if (ttl.Enabled) await callService(service, 'DynamoDB_20120810', 'UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: ttl })
  return name
}
