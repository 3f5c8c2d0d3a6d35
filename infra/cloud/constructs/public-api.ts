import { Size } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  CfnAccount,
  CfnBasePathMapping,
  CfnDomainName,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { GatewayAnswers } from './gateway-answers'
import { KeptLogGroup } from './kept-log-group'

/** Request and outcome without query, body, header or person; the firewall's log keeps what security events need. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.responseType',
  firewall: '$context.wafResponseCode',
})

export interface PublicApiProps {
  domainName: string
  certificateArn: string
  doors: Readonly<Record<'citizen' | 'workbench' | 'callbacks', { base: string; function: IFunction }>>
  /** path of the press below the citizens' door */
  pressPath: string
}

/**
 * One regional REST API (the only kind that a web firewall protects in China) behind one filed domain. The press has a resource of its own, so that its
 * measurements and its share of the throughput are its own.
 */
export class PublicApi extends Construct {
  readonly api: RestApi

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id)
    const writer = new Role(this, 'LogWriter', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
    })
    const account = new CfnAccount(this, 'Account', { cloudWatchRoleArn: writer.roleArn })
    this.api = new RestApi(this, 'Api', {
      restApiName: 'doudi',
      endpointTypes: [EndpointType.REGIONAL],
      disableExecuteApiEndpoint: true,
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.bytes(1024),
      cloudWatchRole: false,
      deployOptions: {
        stageName: 'live',
        // Execution logs would carry what people write; the functions log by code.
        loggingLevel: MethodLoggingLevel.OFF,
        metricsEnabled: true,
        accessLogDestination: new LogGroupLogDestination(new KeptLogGroup(this, 'AccessLog')),
        accessLogFormat: AccessLogFormat.custom(accessLog),
        methodOptions: {
          '/*/*': { throttlingRateLimit: 500, throttlingBurstLimit: 1000 },
          [`${props.doors.citizen.base}${props.pressPath}/POST`]: { throttlingRateLimit: 1000, throttlingBurstLimit: 2000 },
        },
      },
    })
    this.api.deploymentStage.node.addDependency(account)
    for (const [name, door] of Object.entries(props.doors)) {
      const integration = new LambdaIntegration(door.function, { allowTestInvoke: false })
      const base = this.api.root.resourceForPath(door.base)
      base.addResource('{proxy+}').addMethod('ANY', integration)
      if (name === 'citizen') {
        const press = base.resourceForPath(props.pressPath.replace(/^\//, ''))
        press.addMethod('POST', integration)
        press.addMethod('ANY', integration)
        press.addResource('{proxy+}').addMethod('ANY', integration)
        this.api.root.resourceForPath('/api/health').addMethod('GET', integration)
      }
    }
    new GatewayAnswers(this, 'Answers', this.api)
    const domain = new CfnDomainName(this, 'Domain', {
      domainName: props.domainName,
      regionalCertificateArn: props.certificateArn,
      endpointConfiguration: { types: ['REGIONAL'] },
      securityPolicy: 'TLS_1_2',
    })
    new CfnBasePathMapping(this, 'Mapping', { domainName: domain.ref, restApiId: this.api.restApiId, stage: this.api.deploymentStage.stageName })
  }

  get root(): IResource {
    return this.api.root
  }
}
