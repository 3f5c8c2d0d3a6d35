import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** A log group that expires after a year and outlives its stack: the Cybersecurity Law's graded protection asks for at least six months of network logs. */
export class KeptLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, props: { logGroupName?: string } = {}) {
    super(scope, id, { ...props, retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.RETAIN })
  }
}
