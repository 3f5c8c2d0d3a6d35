import path from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { settingNames } from '../../../functions/settings/names'
import type { FunctionDescription, Use } from '../functions'
import { ImpactAlarm } from './alarm'
import { KeptLogGroup } from './kept-log-group'

/** What one `use` gives: the environment value and the smallest permission that goes with it. */
export type Provision = Readonly<Record<Use, { value: string; permission?: { actions: string[]; resources: string[] } }>>

export interface ServiceFunctionProps extends FunctionDescription {
  /** dist/functions */
  bundles: string
  provision: Provision
  alarmTopic: ITopic
}

/**
 * One function of the product with everything that must not be forgotten: its bundle, limits, its own role that may do nothing but
 * what its `uses` say, a log group that expires, and alarms on errors and throttles that begin with what people lose.
 */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id)
    const logGroup = new KeptLogGroup(this, 'Logs')
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]))
    const environment: Record<string, string> = {}
    for (const use of props.uses) {
      const { value, permission } = props.provision[use]
      environment[settingNames[use]] = value
      if (permission) role.addToPolicy(allow(permission.actions, permission.resources))
    }
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(path.join(props.bundles, props.entry)),
      handler: 'index.handler',
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memory,
      description: props.impact,
      environment,
      logGroup,
      role,
    })
    for (const [name, metric] of [
      ['Errors', this.function.metricErrors({ period: Duration.minutes(1) })],
      ['Throttles', this.function.metricThrottles({ period: Duration.minutes(1) })],
    ] as const) {
      new ImpactAlarm(this, name, { metric, threshold: 1, evaluationPeriods: 1, impact: props.impact, runbook: `function-${name.toLowerCase()}`, topic: props.alarmTopic })
    }
  }
}

const allow = (actions: string[], resources: string[]) => new PolicyStatement({ effect: Effect.ALLOW, actions, resources })
