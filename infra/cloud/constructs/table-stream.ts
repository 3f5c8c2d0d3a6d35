import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { tableDefinition } from '../../../functions/stores/table-definition'
import { functions } from '../functions'
import { FailureQueue } from './work-queue'

/** Brings new outbox items to the relay within a second. An accelerator only: the sweep each minute finds everything that this misses, so it starts at the latest record and gives up early. */
export class TableStream extends Construct {
  constructor(scope: Construct, id: string, { table, relay, alarmTopic }: { table: Table; relay: LambdaFunction; alarmTopic: ITopic }) {
    super(scope, id)
    const stream = table.tableStreamArn
    if (!stream) throw new Error('the table has no stream')
    const failures = new FailureQueue(this, 'Failures', { impact: functions.Relay.impact, runbook: 'outbox-not-moving', alarmTopic })
    relay.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], resources: [stream] }))
    relay.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }))
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: relay,
      eventSourceArn: stream,
      startingPosition: StartingPosition.LATEST,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.minutes(10),
      onFailure: new SqsDlq(failures),
      filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { NewImage: { [tableDefinition.indexes.due.partitionKey]: { S: FilterRule.beginsWith('OUTBOX#') } } } })],
    })
    mapping.node.addDependency(relay.role ?? relay)
  }
}
