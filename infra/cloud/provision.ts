import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { tableDefinition } from '../../functions/stores/table-definition'
import type { Provision } from './constructs/service-function'
import type { DataStack } from './data-stack'

interface Sources {
  data: DataStack
  notices: IQueue
  papers: IQueue
  wechatApi: string
  smsApi: string
  voiceCallApi: string
  identityApi: string
}

/** For every setting its value and the smallest permission that makes it useful. The table is named with its two indexes: no wildcard, no Scan. */
export function provisionOf({ data, notices, papers, wechatApi, smsApi, voiceCallApi, identityApi }: Sources): Provision {
  const { table, sealingKey, signingKey, filesBucket, providers, firstAdministrator } = data
  const indexes = Object.values(tableDefinition.indexes).map(({ name }) => `${table.tableArn}/index/${name}`)
  const secret = (id: string) => ({ value: id, permission: { actions: ['secretsmanager:GetSecretValue'], resources: [id] } })
  return {
    table: {
      value: table.tableName,
      permission: {
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`),
        resources: [table.tableArn, ...indexes],
      },
    },
    noticeQueue: { value: notices.queueUrl, permission: { actions: ['sqs:SendMessage'], resources: [notices.queueArn] } },
    paperQueue: { value: papers.queueUrl, permission: { actions: ['sqs:SendMessage'], resources: [papers.queueArn] } },
    key: { value: sealingKey.keyId, permission: { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [sealingKey.keyArn] } },
    signingKey: { value: signingKey.keyId, permission: { actions: ['kms:Sign', 'kms:Verify', 'kms:GetPublicKey'], resources: [signingKey.keyArn] } },
    sealCheckKey: { value: signingKey.keyId, permission: { actions: ['kms:Verify', 'kms:GetPublicKey'], resources: [signingKey.keyArn] } },
    // Nothing is ever taken away, and nobody lists: an object is known by its key or not at all.
    filesBucket: { value: filesBucket.bucketName, permission: { actions: ['s3:GetObject', 's3:PutObject'], resources: [filesBucket.arnForObjects('photos/*'), filesBucket.arnForObjects('papers/*')] } },
    providersSecret: secret(providers.ref),
    firstAdministratorSecret: secret(firstAdministrator.ref),
    wechatApi: { value: wechatApi },
    smsApi: { value: smsApi },
    voiceCallApi: { value: voiceCallApi },
    identityApi: { value: identityApi },
  }
}
