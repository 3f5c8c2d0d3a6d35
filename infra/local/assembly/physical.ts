import { createHash } from 'node:crypto'
import { textOf } from '../json'
import { type Assembly, type Resource, resourcesOf } from './model'

/** Account number of the machine: no real account has it. */
export const LOCAL_ACCOUNT = '000000000000'

/** What Ref and GetAtt of a resource answer on this machine. */
export interface Physical {
  ref: string
  attributes: Readonly<Record<string, string>>
}

const short = (resource: Resource): string => createHash('sha256').update(`${resource.stack.name}/${resource.logicalId}`).digest('hex').slice(0, 10)
const arn = (resource: Resource, service: string, rest: string): string => `arn:${partitionOf(resource.stack.region)}:${service}:${resource.stack.region}:${LOCAL_ACCOUNT}:${rest}`
const named = (resource: Resource, property: string): string => textOf(resource.properties[property]) ?? `${resource.stack.name}-${resource.logicalId}`

export const partitionOf = (region: string): string => (region.startsWith('cn-') ? 'aws-cn' : 'aws')

export interface Places {
  /** address of the queue service, without a slash at the end */
  queues: string
}

const bucketName = (resource: Resource): string => textOf(resource.properties.BucketName) ?? `${resource.stack.name}-${resource.logicalId}`.toLowerCase().replace(/[^a-z0-9-]/g, '-').slice(0, 52).concat(`-${short(resource)}`)
export const queueName = (resource: Resource): string => named(resource, 'QueueName').slice(0, 80)
export const functionName = (resource: Resource): string => named(resource, 'FunctionName').slice(0, 64)

const table = (resource: Resource): Physical => {
  const name = named(resource, 'TableName')
  const place = arn(resource, 'dynamodb', `table/${name}`)
  return { ref: name, attributes: { Arn: place, StreamArn: `${place}/stream/2026-01-01T00:00:00.000` } }
}
const byId = (resource: Resource): Physical => ({ ref: short(resource), attributes: {} })

const makers: Readonly<Record<string, (resource: Resource, places: Places) => Physical>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': (resource, places) => {
    const name = queueName(resource)
    return { ref: `${places.queues}/${LOCAL_ACCOUNT}/${name}`, attributes: { Arn: arn(resource, 'sqs', name), QueueName: name, QueueUrl: `${places.queues}/${LOCAL_ACCOUNT}/${name}` } }
  },
  'AWS::S3::Bucket': (resource) => {
    const name = bucketName(resource)
    return { ref: name, attributes: { Arn: `arn:${partitionOf(resource.stack.region)}:s3:::${name}`, DomainName: `${name}.s3.amazonaws.com.cn`, RegionalDomainName: `${name}.s3.${resource.stack.region}.amazonaws.com.cn` } }
  },
  'AWS::Lambda::Function': (resource) => ({ ref: functionName(resource), attributes: { Arn: arn(resource, 'lambda', `function:${functionName(resource)}`) } }),
  'AWS::KMS::Key': (resource) => {
    const id = short(resource)
    return { ref: id, attributes: { Arn: arn(resource, 'kms', `key/${id}`), KeyId: id } }
  },
  'AWS::KMS::Alias': (resource) => ({ ref: named(resource, 'AliasName'), attributes: {} }),
  'AWS::SecretsManager::Secret': (resource) => {
    const place = arn(resource, 'secretsmanager', `secret:${named(resource, 'Name')}-${short(resource).slice(0, 6)}`)
    return { ref: place, attributes: { Id: place } }
  },
  'AWS::ApiGateway::RestApi': (resource) => ({ ref: short(resource), attributes: { RootResourceId: `${short(resource)}-root`, RestApiId: short(resource) } }),
  'AWS::ApiGateway::Resource': (resource) => ({ ref: short(resource), attributes: { ResourceId: short(resource) } }),
  'AWS::ApiGateway::Deployment': (resource) => ({ ref: short(resource), attributes: { DeploymentId: short(resource) } }),
  'AWS::ApiGateway::Stage': (resource) => ({ ref: textOf(resource.properties.StageName) ?? 'prod', attributes: {} }),
  'AWS::Events::Rule': (resource) => ({ ref: named(resource, 'Name'), attributes: { Arn: arn(resource, 'events', `rule/${named(resource, 'Name')}`) } }),
  'AWS::Scheduler::Schedule': (resource) => ({ ref: named(resource, 'Name'), attributes: { Arn: arn(resource, 'scheduler', `schedule/default/${named(resource, 'Name')}`) } }),
  'AWS::IAM::Role': (resource) => ({ ref: named(resource, 'RoleName'), attributes: { Arn: `arn:${partitionOf(resource.stack.region)}:iam::${LOCAL_ACCOUNT}:role/${named(resource, 'RoleName')}` } }),
  'AWS::SNS::Topic': (resource) => ({ ref: arn(resource, 'sns', named(resource, 'TopicName')), attributes: { TopicArn: arn(resource, 'sns', named(resource, 'TopicName')) } }),
  'AWS::Logs::LogGroup': (resource) => ({ ref: named(resource, 'LogGroupName'), attributes: { Arn: arn(resource, 'logs', `log-group:${named(resource, 'LogGroupName')}:*`) } }),
}

/** What a resource is called here; anything without an entry is known by an id only. */
export const physicalOf = (resource: Resource, places: Places): Physical => (makers[resource.type] ?? byId)(resource, places)

/** Ids of the keys of the key service that sign; the others encrypt. */
export const signingKeys = (assembly: Assembly, places: Places): string[] =>
  resourcesOf(assembly, 'AWS::KMS::Key')
    .filter(({ properties }) => properties.KeyUsage === 'SIGN_VERIFY')
    .map((key) => physicalOf(key, places).ref)
