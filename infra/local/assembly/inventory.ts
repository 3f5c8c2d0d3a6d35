import { Trouble } from '../trouble'
import { type Assembly, type Resource, resourcesOf } from './model'

const STREAM = 'AWS::Lambda::EventSourceMapping of a stream'
const kindOf = (resource: Resource): string => (isStreamMapping(resource) ? STREAM : resource.type)

/** A mapping of a table's stream, as against one of a queue. */
export const isStreamMapping = (resource: Resource): boolean => resource.type === 'AWS::Lambda::EventSourceMapping' && resource.properties.StartingPosition !== undefined

/** Resource types that really run here, with what stands for them. */
export const running: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'table of the embedded engine',
  'AWS::DynamoDB::GlobalTable': 'table of the embedded engine',
  'AWS::SQS::Queue': 'queue with its folder',
  'AWS::S3::Bucket': 'folder of objects',
  'AWS::Lambda::Function': 'workers running the bundle',
  'AWS::Lambda::EventSourceMapping': 'long poll of the queue',
  'AWS::ApiGateway::RestApi': 'this gateway',
  'AWS::ApiGateway::Resource': 'path of this gateway',
  'AWS::ApiGateway::Method': 'method of this gateway',
  'AWS::ApiGateway::Deployment': 'this gateway',
  'AWS::ApiGateway::Stage': 'this gateway',
  'AWS::ApiGateway::GatewayResponse': 'own words of this gateway',
  'AWS::Events::Rule': 'clock of this machine, faster than in the cloud',
  'AWS::Scheduler::Schedule': 'clock of this machine, faster than in the cloud',
  'AWS::KMS::Key': 'key service of the city',
  'AWS::KMS::Alias': 'key service of the city',
  'AWS::SecretsManager::Secret': 'secret service of the city',
}

/** Resource types that are left inert here, with the reason. */
export const inert: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'one machine has one user; rights are tested on the template',
  'AWS::IAM::Policy': 'one machine has one user; rights are tested on the template',
  'AWS::IAM::ManagedPolicy': 'one machine has one user; rights are tested on the template',
  'AWS::Lambda::EventInvokeConfig': 'a minute that failed here is found by the next second',
  'AWS::Lambda::Permission': 'one machine has one user; rights are tested on the template',
  'AWS::SQS::QueuePolicy': 'one machine has one user; rights are tested on the template',
  'AWS::S3::BucketPolicy': 'one machine has one user; rights are tested on the template',
  'AWS::SNS::TopicPolicy': 'one machine has one user; rights are tested on the template',
  'AWS::Logs::ResourcePolicy': 'one machine has one user; rights are tested on the template',
  [STREAM]: 'streams slow the embedded engine; the sweep feeds the same handler',
  'AWS::Logs::LogGroup': 'logs are files of the data folder',
  'AWS::Logs::MetricFilter': 'nobody is woken by this machine',
  'AWS::CloudWatch::Alarm': 'nobody is woken by this machine',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is woken by this machine',
  'AWS::CloudWatch::Dashboard': 'nobody watches this machine',
  'AWS::SNS::Topic': 'nobody is woken by this machine',
  'AWS::SNS::Subscription': 'nobody is woken by this machine',
  'AWS::WAFv2::WebACL': 'there is no firewall in front of one machine; it listens to itself only',
  'AWS::WAFv2::WebACLAssociation': 'there is no firewall in front of one machine; it listens to itself only',
  'AWS::WAFv2::LoggingConfiguration': 'there is no firewall in front of one machine; it listens to itself only',
  'AWS::ApiGateway::Account': 'logs are files of the data folder',
  'AWS::ApiGateway::DomainName': 'the address of this machine stands for the filed domain',
  'AWS::ApiGateway::BasePathMapping': 'the address of this machine stands for the filed domain',
  'AWS::CertificateManager::Certificate': 'the address of this machine stands for the filed domain',
  'AWS::Route53::RecordSet': 'the address of this machine stands for the filed domain',
  'AWS::Backup::BackupVault': 'the data folder is copied by its owner',
  'AWS::Backup::BackupPlan': 'the data folder is copied by its owner',
  'AWS::Backup::BackupSelection': 'the data folder is copied by its owner',
  'AWS::CDK::Metadata': 'says only which library wrote the description',
}

export interface InventoryLine {
  type: string
  count: number
  runs: boolean
  because: string
}

/** Every type of the description once. A type this machine neither runs nor knows why to leave inert is Trouble: half a system would look like a whole one. */
export function takeInventory(assembly: Assembly): InventoryLine[] {
  const byType = new Map<string, Resource[]>()
  for (const resource of resourcesOf(assembly)) byType.set(kindOf(resource), [...(byType.get(kindOf(resource)) ?? []), resource])
  const unknown = [...byType.keys()].filter((type) => !(type in running) && !(type in inert))
  if (unknown.length > 0) {
    const which = unknown.map((type) => `${type} (${byType.get(type)?.map((resource) => `${resource.stack.name}/${resource.logicalId}`).join(', ')})`)
    throw new Trouble(`The cloud description holds what this machine does not know: ${which.join('; ')}. Add it to infra/local/assembly/inventory.ts, as running or as inert with its reason.`)
  }
  return [...byType].map(([type, resources]) => ({ type, count: resources.length, runs: type in running, because: running[type] ?? inert[type] ?? '' })).sort((a, b) => Number(b.runs) - Number(a.runs) || a.type.localeCompare(b.type))
}
