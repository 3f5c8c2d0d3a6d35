import { Alarm, type AlarmProps, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export interface ImpactAlarmProps extends Omit<AlarmProps, 'alarmDescription' | 'actionsEnabled'> {
  /** what people lose, in one sentence: the person who is woken reads this first */
  impact: string
  /** file in infra/cloud/runbooks, without `.md` */
  runbook: string
  topic: ITopic
}

/** An alarm that says what people lose and what to do, and tells somebody. Missing data is silence unless the alarm says otherwise. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { impact, runbook, topic, ...props }: ImpactAlarmProps) {
    super(scope, id, {
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
      alarmDescription: `${impact} Runbook: infra/cloud/runbooks/${runbook}.md`,
    })
    this.addAlarmAction(new SnsAction(topic))
  }
}
