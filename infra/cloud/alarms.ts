import { Duration } from 'aws-cdk-lib'
import type { RestApi } from 'aws-cdk-lib/aws-apigateway'
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { ImpactAlarm } from './constructs/alarm'

const minute = Duration.minutes(1)

/** Alarms on what no single function can see: the answers at the door, how long a press takes, and work that stays undone. */
export function serviceAlarms(scope: Construct, { api, pressResource, topic }: { api: RestApi; pressResource: string; topic: ITopic }): void {
  const stage = { ApiName: api.restApiName, Stage: api.deploymentStage.stageName }
  const door = (metricName: string, more: Record<string, string>, statistic: string) =>
    new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap: { ...stage, ...more }, statistic, period: minute })
  const own = (metricName: string) => new Metric({ namespace: 'Doudi', metricName, dimensionsMap: { service: 'doudi' }, statistic: 'Maximum', period: minute })

  new ImpactAlarm(scope, 'AnswersFail', {
    metric: door('5XXError', {}, 'Sum'),
    threshold: 5,
    evaluationPeriods: 1,
    impact: 'Some people or officers get an error instead of an answer.',
    runbook: 'answers-fail',
    topic,
  })
  new ImpactAlarm(scope, 'PressFails', {
    metric: door('5XXError', { Method: 'POST', Resource: pressResource }, 'Sum'),
    threshold: 1,
    evaluationPeriods: 1,
    impact: 'A press for help was answered by an error; the phone keeps it and tries again.',
    runbook: 'press-fails',
    topic,
  })
  new ImpactAlarm(scope, 'PressSlow', {
    metric: door('Latency', { Method: 'POST', Resource: pressResource }, 'p99'),
    threshold: 3000,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    impact: 'People who press for help wait more than three seconds to see that it has arrived.',
    runbook: 'press-slow',
    topic,
  })
  for (const [name, metricName, impact] of [
    ['TimersLate', 'OldestDueTimerSeconds', 'Presses that nobody takes step up late, or the clock stands still.'],
    ['OutboxLate', 'OldestOutboxItemSeconds', 'Officers are told late of new presses, or the relay stands still.'],
  ] as const) {
    new ImpactAlarm(scope, name, {
      metric: own(metricName),
      threshold: 120,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      // Each run reports, so silence means that it does not run.
      treatMissingData: TreatMissingData.BREACHING,
      impact,
      runbook: name === 'TimersLate' ? 'timers-late' : 'outbox-not-moving',
      topic,
    })
  }
}
