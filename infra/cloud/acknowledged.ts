/** A finding of the policy check (cdk-nag, AwsSolutions) that we have read and accept, with the reason. Anything not listed here fails the tests, and so does an entry that no finding needs any more. */
export interface Acknowledgement {
  rule: string
  /** construct path that the finding must begin with */
  path: string
  /** the exact permission, where the rule names one */
  finding?: string
  reason: string
}

const door = 'doudi-service/Public/Api'

export const acknowledged: readonly Acknowledgement[] = [
  { rule: 'AwsSolutions-APIG2', path: `${door}/Resource`, reason: 'Requests are checked inside, by the same schemas that the phone uses, so that a refusal is a sentence in Chinese; a second copy at the gateway would drift.' },
  { rule: 'AwsSolutions-APIG4', path: `${door}/Default/`, reason: 'A press needs no log-in (nobody in need meets one); staff sessions and provider signatures are checked inside, deny by default, by the authority table with a test for every route and role.' },
  { rule: 'AwsSolutions-COG4', path: `${door}/Default/`, reason: 'Cognito user pools are not offered in this region.' },
  { rule: 'AwsSolutions-APIG6', path: `${door}/DeploymentStage.live/`, reason: 'Execution logs can carry what people write, and their log group never expires; the access log and the functions\' own logs by code replace them.' },
  { rule: 'AwsSolutions-IAM4', path: 'doudi-service/Public/LogWriter/', finding: 'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs', reason: 'The account-wide role by which API Gateway writes logs; this managed policy is the documented one for it.' },
  { rule: 'AwsSolutions-IAM5', path: 'doudi-service/Relay/Role/', finding: 'Resource::*', reason: 'dynamodb:ListStreams, which the stream mapping needs, knows no resource level; it lists names only.' },
  { rule: 'AwsSolutions-IAM5', path: 'doudi-service/Web/Role/', finding: 'Resource::<WebBucket12880F5B.Arn>/*', reason: 'Reads (GetObject only) the files of the browser build, all of which are public.' },
  { rule: 'AwsSolutions-IAM5', path: 'doudi-service/', finding: 'Resource::<Files8E6940B8.Arn>/photos/*', reason: 'Photos are named when they are sent; a function may read and write them one by one, never list or delete any.' },
  { rule: 'AwsSolutions-IAM5', path: 'doudi-service/', finding: 'Resource::<Files8E6940B8.Arn>/papers/*', reason: 'Papers are named when they are made; a function may read and write them one by one, never list or delete any.' },
  { rule: 'AwsSolutions-S1', path: 'doudi-data/Files/', reason: 'Every object is sealed before it is stored and opens with the key service only; who opened whose photo stands in our own access records, with the purpose.' },
  { rule: 'AwsSolutions-S1', path: 'doudi-data/WebBucket/', reason: 'Private bucket with public files, read only through the API, whose access log records each request.' },
  { rule: 'AwsSolutions-SMG4', path: 'doudi-data/Providers', reason: 'The credentials are issued by hand by WeChat and the SMS and voice providers; no rotation function can renew them.' },
  { rule: 'AwsSolutions-SMG4', path: 'doudi-data/FirstAdministrator', reason: 'Used once: its password must be changed at the first log-in.' },
  { rule: 'AwsSolutions-SQS3', path: 'doudi-service/OutboxStream/Failures/', reason: 'It is itself the failure queue of the stream mapping.' },
  { rule: 'AwsSolutions-SQS3', path: 'doudi-service/RingTimers/Missed/', reason: 'It is itself the failure queue of a rule.' },
  { rule: 'AwsSolutions-SQS3', path: 'doudi-service/SweepOutbox/Missed/', reason: 'It is itself the failure queue of a rule.' },
]
