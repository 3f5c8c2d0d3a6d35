import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { FailureQueue } from './work-queue'

/**
 * Calls a function each minute by an EventBridge rule. Not by one-off schedules of EventBridge Scheduler: those would be a second write beside
 * the transaction that starts a clock, could race with the one that stops it, and their service is not certain in every China region. A call that
 * failed is not repeated, because the next minute's finds everything that is due.
 */
export class EachMinute extends Construct {
  constructor(scope: Construct, id: string, props: { function: IFunction; impact: string; alarmTopic: ITopic }) {
    super(scope, id)
    const missed = new FailureQueue(this, 'Missed', { impact: props.impact, runbook: 'minute-missed', alarmTopic: props.alarmTopic })
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(props.function, { deadLetterQueue: missed, retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    })
    props.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1), onFailure: new SqsDestination(missed) })
  }
}
