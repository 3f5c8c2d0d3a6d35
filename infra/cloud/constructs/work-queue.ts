import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { ImpactAlarm } from './alarm'

interface WatchedQueueProps {
  impact: string
  runbook: string
  alarmTopic: ITopic
}

/** Where messages wait that nothing could handle: kept 14 days, and any message in it is an alarm. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string, { impact, runbook, alarmTopic }: WatchedQueueProps) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14), removalPolicy: RemovalPolicy.RETAIN })
    new ImpactAlarm(this, 'NotEmpty', {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 1,
      evaluationPeriods: 1,
      impact,
      runbook,
      topic: alarmTopic,
    })
  }
}

/** A queue with its failure queue: after eight tries a message waits there for a person (`infra/tools/redrive.ts` sends it back; China has no redrive of its own). */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: WatchedQueueProps & { visibility: Duration }) {
    super(scope, id)
    this.failures = new FailureQueue(this, 'Failures', props)
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibility,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: 8 },
    })
  }
}
