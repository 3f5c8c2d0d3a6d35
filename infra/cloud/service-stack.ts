import { CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Construct } from 'constructs'
import { apis } from '../../functions/contract'
import { inboundSms } from '../../functions/contract/callbacks'
import { requestHelp } from '../../functions/contract/urgent-relief'
import { serviceAlarms } from './alarms'
import { PressFirewall } from './constructs/press-firewall'
import { PublicApi } from './constructs/public-api'
import { type Provision, ServiceFunction } from './constructs/service-function'
import { TableStream } from './constructs/table-stream'
import { EachMinute } from './constructs/each-minute'
import { WebHosting } from './constructs/web-hosting'
import { WorkQueue } from './constructs/work-queue'
import type { DataStack } from './data-stack'
import { functions } from './functions'
import { provisionOf } from './provision'

interface ServiceStackProps extends StackProps {
  data: DataStack
  /** dist/functions */
  bundles: string
}

/** Everything that serves and can be made again at any time. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { data, bundles, ...props }: ServiceStackProps) {
    super(scope, id, props)
    const parameter = (name: string, description: string, byDefault?: string) => new CfnParameter(this, name, { description, ...(byDefault ? { default: byDefault } : {}) }).valueAsString

    const alarmTopic = new Topic(this, 'Alarms', { enforceSSL: true })
    // SNS sends no SMS in China: alarms go by e-mail to the people on call.
    alarmTopic.addSubscription(new EmailSubscription(parameter('AlarmEmail', 'Address of the people on call')))

    const notices = new WorkQueue(this, 'Notices', {
      visibility: Duration.seconds(6 * functions.Notifier.timeoutSeconds),
      impact: functions.Notifier.impact,
      runbook: 'notices-not-sent',
      alarmTopic,
    })
    const papers = new WorkQueue(this, 'Papers', {
      visibility: Duration.seconds(6 * functions.Renderer.timeoutSeconds),
      impact: functions.Renderer.impact,
      runbook: 'papers-not-made',
      alarmTopic,
    })
    const provision: Provision = provisionOf({
      data,
      notices: notices.queue,
      papers: papers.queue,
      wechatApi: parameter('WechatApiBase', 'WeChat server API', 'https://api.weixin.qq.com'),
      smsApi: parameter('SmsApiBase', 'SMS provider API', 'https://dysmsapi.aliyuncs.com'),
      voiceCallApi: parameter('VoiceCallApiBase', 'Voice call provider API', 'https://dyvmsapi.aliyuncs.com'),
      identityApi: parameter('IdentityApiBase', 'Identity service of the city or province; until it is connected nobody can prove who they are', 'https://identity.invalid'),
    })
    const make = (name: keyof typeof functions) => new ServiceFunction(this, name, { ...functions[name], bundles, provision, alarmTopic }).function
    const citizen = make('CitizenApi')
    const workbench = make('WorkbenchApi')
    const callbacks = make('CallbacksApi')
    const relay = make('Relay')
    const notifier = make('Notifier')
    const renderer = make('Renderer')
    const clock = make('Clock')

    notifier.addEventSource(new SqsEventSource(notices.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 20 }))
    renderer.addEventSource(new SqsEventSource(papers.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 10 }))
    new TableStream(this, 'OutboxStream', { table: data.table, relay, alarmTopic })
    new EachMinute(this, 'SweepOutbox', { function: relay, alarmTopic, impact: functions.Relay.impact })
    new EachMinute(this, 'RingTimers', { function: clock, alarmTopic, impact: functions.Clock.impact })

    const door = new PublicApi(this, 'Public', {
      domainName: parameter('DomainName', 'Domain with an ICP filing in this account'),
      certificateArn: parameter('CertificateArn', 'Certificate of that domain, imported in this region'),
      doors: {
        citizen: { base: apis.citizen.base, function: citizen },
        workbench: { base: apis.workbench.base, function: workbench },
        callbacks: { base: apis.callbacks.base, function: callbacks },
      },
      pressPath: requestHelp.path,
    })
    new WebHosting(this, 'Web', { bucket: data.webBucket, root: door.root })
    new PressFirewall(this, 'Firewall', { stage: door.api.deploymentStage, pressPaths: [`${apis.citizen.base}${requestHelp.path}`, `${apis.callbacks.base}${inboundSms.path}`] })
    serviceAlarms(this, { api: door.api, pressResource: `${apis.citizen.base}${requestHelp.path}`, topic: alarmTopic })
  }
}
