import fs from 'node:fs'
import path from 'node:path'
import { settingNames } from '../../functions/settings/names'
import { tableDefinition } from '../../functions/stores/table-definition'
import { acknowledged } from '../../infra/cloud/acknowledged'
import { functions } from '../../infra/cloud/functions'
import { at, allResources, describedTemplates, listAt, mentions, statementsOf } from './resources'

const templates = describedTemplates()
const resources = allResources(templates)
const ofType = (type: string) => resources.filter((each) => each.type === type)
const names = (of: { id: string }[]) => of.map(({ id }) => id)
const root = path.resolve(__dirname, '../..')

/** Read in the China regions' service pages; one not listed here needs a look there before it is used. */
const offeredInChina = ['ApiGateway', 'CloudWatch', 'DynamoDB', 'Events', 'IAM', 'KMS', 'Lambda', 'Logs', 'S3', 'SNS', 'SQS', 'SecretsManager', 'WAFv2']
/** Parts of those services that China lacks, by type and property. */
const lacking: [type: string, property: string][] = [
  ['AWS::Lambda::Url', ''],
  ['AWS::Lambda::Function', 'TracingConfig'],
  ['AWS::Lambda::Function', 'SnapStart'],
  ['AWS::Lambda::Function', 'KmsKeyArn'],
  ['AWS::ApiGateway::Stage', 'TracingEnabled'],
  ['AWS::ApiGateway::Authorizer', ''],
]

describe('queues and logs', () => {
  const waitingPlaces = resources.flatMap((each) => [
    ...(each.type === 'AWS::SQS::Queue' ? mentions(each, 'RedrivePolicy') : []),
    ...(each.type === 'AWS::Lambda::EventSourceMapping' ? mentions(each, 'DestinationConfig.OnFailure') : []),
    ...(each.type === 'AWS::Events::Rule' ? mentions(each, 'Targets') : []),
  ])

  it('every queue has a failure queue or is one', () => {
    expect(names(ofType('AWS::SQS::Queue').filter((queue) => !at(queue, 'RedrivePolicy') && !waitingPlaces.includes(queue.id)))).toEqual([])
  })

  it('every failure queue keeps messages for two weeks and wakes somebody when one lies in it', () => {
    for (const queue of ofType('AWS::SQS::Queue').filter(({ id }) => waitingPlaces.includes(id))) {
      expect({ id: queue.id, keeps: at(queue, 'MessageRetentionPeriod') }).toEqual({ id: queue.id, keeps: 14 * 86_400 })
      const watchers = ofType('AWS::CloudWatch::Alarm').filter((alarm) => mentions(alarm, 'Dimensions').includes(queue.id) && at(alarm, 'Threshold') === 1)
      expect({ id: queue.id, watchers: watchers.length }).toEqual({ id: queue.id, watchers: 1 })
    }
  })

  it('a message stays invisible for at least six times as long as its worker may take', () => {
    const workers = ofType('AWS::Lambda::EventSourceMapping').filter((each) => mentions(each, 'EventSourceArn').some((id) => ofType('AWS::SQS::Queue').some((queue) => queue.id === id)))
    expect(workers).not.toEqual([])
    for (const worker of workers) {
      const queue = ofType('AWS::SQS::Queue').find(({ id }) => mentions(worker, 'EventSourceArn').includes(id))
      const target = ofType('AWS::Lambda::Function').find(({ id }) => mentions(worker, 'FunctionName').includes(id))
      expect(Number(queue && at(queue, 'VisibilityTimeout'))).toBeGreaterThanOrEqual(6 * Number(target && at(target, 'Timeout')))
      expect(at(worker, 'FunctionResponseTypes')).toEqual(['ReportBatchItemFailures'])
    }
  })

  it('every log group expires, and none before the six months that the law asks for', () => {
    expect(ofType('AWS::Logs::LogGroup').length).toBeGreaterThan(6)
    expect(names(ofType('AWS::Logs::LogGroup').filter((group) => Number(at(group, 'RetentionInDays') ?? 0) < 180))).toEqual([])
    expect(names(ofType('AWS::Lambda::Function').filter((each) => mentions(each, 'LoggingConfig.LogGroup').length === 0))).toEqual([])
  })

  it('the access log holds no query, header, address or person', () => {
    for (const stage of ofType('AWS::ApiGateway::Stage')) {
      const format = String(at(stage, 'AccessLogSetting.Format'))
      expect([...format.matchAll(/\$context\.([\w.]+)/g)].map((match) => match[1]).filter((field) => /identity|path$|authorizer|domain|userAgent/.test(field ?? '') && field !== 'resourcePath')).toEqual([])
    }
  })
})

describe('alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm')

  it('every function has one on errors and one on throttles', () => {
    for (const each of ofType('AWS::Lambda::Function')) {
      const metrics = alarms.filter((alarm) => mentions(alarm, 'Dimensions').includes(each.id)).map((alarm) => at(alarm, 'MetricName'))
      expect({ id: each.id, metrics: metrics.sort() }).toEqual({ id: each.id, metrics: ['Errors', 'Throttles'] })
    }
  })

  it('each says what people lose, names a runbook that exists and tells somebody', () => {
    for (const alarm of alarms) {
      const [, impact = '', runbook = ''] = /^(.{20,}\.) Runbook: (\S+\.md)$/.exec(String(at(alarm, 'AlarmDescription'))) ?? []
      expect({ alarm: alarm.id, impact: impact.length > 20, runbook: runbook !== '' && fs.existsSync(path.join(root, runbook)), told: listAt(alarm, 'AlarmActions').length }).toEqual({ alarm: alarm.id, impact: true, runbook: true, told: 1 })
    }
  })

  it('every runbook belongs to an alarm and says how people are affected and when it is over', () => {
    const used = alarms.map((alarm) => path.basename(String(at(alarm, 'AlarmDescription')).split('Runbook: ')[1] ?? ''))
    const folder = path.join(root, 'infra/cloud/runbooks')
    for (const file of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8')
      expect({ file, used: used.includes(file), people: text.includes('**People:**'), over: text.includes('Over when') }).toEqual({ file, used: true, people: true, over: true })
    }
  })

  it('somebody is told by e-mail, because SNS sends no SMS in China', () => {
    expect(ofType('AWS::SNS::Subscription').map((each) => at(each, 'Protocol'))).toEqual(['email'])
  })
})

describe('permissions', () => {
  const statements = statementsOf(resources)
  const allowed = statements.filter(({ statement }) => statement.effect === 'Allow')

  it('no action is a wildcard, except in the key policy that hands the key to its own account', () => {
    const wide = allowed.filter(({ owner, statement }) => owner.type !== 'AWS::KMS::Key' && statement.actions.some((action) => action.includes('*')))
    expect(wide.map(({ owner, statement }) => `${owner.id}: ${statement.actions}`)).toEqual([])
  })

  it('no resource is a wildcard that nobody has acknowledged', () => {
    const named = allowed.filter(({ owner }) => owner.type === 'AWS::IAM::Policy').flatMap(({ statement }) => statement.resources.map((resource) => JSON.stringify(resource)))
    const wide = [...new Set(named)].filter((resource) => /"\*"|\/\*"|:\*"/.test(resource))
    expect(wide).toHaveLength(acknowledged.filter(({ rule }) => rule === 'AwsSolutions-IAM5').length)
  })

  it('nothing is open to everybody', () => {
    const open = allowed.filter(({ statement }) => statement.principal === '*' || JSON.stringify(statement.principal ?? '').includes('"AWS":"*"'))
    expect(open.map(({ owner }) => owner.id)).toEqual([])
    for (const bucket of ofType('AWS::S3::Bucket')) {
      expect(at(bucket, 'PublicAccessBlockConfiguration')).toEqual({ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true })
    }
  })

  it('nobody may list, change the history of or delete a photo or a paper', () => {
    expect(allowed.flatMap(({ statement }) => statement.actions.filter((action) => action.startsWith('s3:'))).filter((action) => !['s3:GetObject', 's3:PutObject'].includes(action))).toEqual([])
  })

  it('only who takes signatures may sign, and with the key that signs they may do nothing else', () => {
    const ofKey = allowed.filter(({ owner, statement }) => owner.type === 'AWS::IAM::Policy' && JSON.stringify(statement.resources).includes('SigningKey'))
    expect(Object.fromEntries(ofKey.map(({ owner, statement }) => [owner.id.replace(/Role.*$/, ''), [...statement.actions].sort()]))).toEqual({
      CitizenApi: ['kms:GetPublicKey', 'kms:Sign', 'kms:Verify'],
      WorkbenchApi: ['kms:GetPublicKey', 'kms:Verify'],
    })
  })

  it('no function may scan the table, read another queue or open a secret that it does not use', () => {
    expect(allowed.filter(({ statement }) => statement.actions.some((action) => /Scan|PartiQL|DeleteTable/.test(action)))).toEqual([])
    for (const [name, { uses }] of Object.entries(functions)) {
      const own = allowed.filter(({ owner }) => owner.type === 'AWS::IAM::Policy' && owner.id.startsWith(`${name}Role`)).flatMap(({ statement }) => statement.actions)
      const may = (prefix: string) => own.some((action) => action.startsWith(prefix))
      const used: readonly string[] = uses
      expect({ name, secrets: may('secretsmanager:'), key: may('kms:') }).toEqual({ name, secrets: used.some((use) => use.endsWith('Secret')), key: used.includes('key') })
    }
  })
})

describe('what people must not lose', () => {
  it('the table has history to return to, cannot be deleted, and is what the stores expect', () => {
    const [table, ...others] = ofType('AWS::DynamoDB::Table')
    expect(others).toEqual([])
    if (!table) throw new Error('no table')
    expect(at(table, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled')).toBe(true)
    expect(at(table, 'DeletionProtectionEnabled')).toBe(true)
    expect(at(table, 'TimeToLiveSpecification')).toEqual({ AttributeName: tableDefinition.timeToLive, Enabled: true })
    expect(at(table, 'BillingMode')).toBe('PAY_PER_REQUEST')
    expect(at(table, 'StreamSpecification')).toEqual({ StreamViewType: 'NEW_IMAGE' })
    expect(listAt(table, 'GlobalSecondaryIndexes')).toEqual(
      Object.values(tableDefinition.indexes).map(({ name, partitionKey, sortKey }) => expect.objectContaining({ IndexName: name, KeySchema: [{ AttributeName: partitionKey, KeyType: 'HASH' }, { AttributeName: sortKey, KeyType: 'RANGE' }] })),
    )
  })

  it('table, key, buckets, secrets and logs stay when a stack goes', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::Logs::LogGroup']
    expect(resources.filter(({ type, deletionPolicy }) => kept.includes(type) && deletionPolicy !== 'Retain').map(({ id }) => id)).toEqual([])
  })

  it('photos and papers are kept in every version, and what never arrived whole is cleared away', () => {
    const files = ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('Files'))
    if (!files) throw new Error('no bucket of files')
    expect(at(files, 'VersioningConfiguration.Status')).toBe('Enabled')
    expect(at(files, 'BucketEncryption.ServerSideEncryptionConfiguration')).toHaveLength(1)
    expect(listAt(files, 'LifecycleConfiguration.Rules')).toEqual([{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' }])
    expect(at(files, 'CorsConfiguration')).toBeUndefined()
  })

  it('the key that opens is a symmetric one that turns each year; the key that signs is SM2 and stays the same', () => {
    const keys = ofType('AWS::KMS::Key').map((key) => [key.id.replace(/[0-9A-F]{8}$/, ''), at(key, 'KeySpec') ?? 'SYMMETRIC_DEFAULT', at(key, 'KeyUsage') ?? 'ENCRYPT_DECRYPT', at(key, 'EnableKeyRotation') ?? false])
    expect(keys.sort()).toEqual([
      ['SealingKey', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true],
      ['SigningKey', 'SM2', 'SIGN_VERIFY', false],
    ])
  })

  it('papers are made by a function of their own, from a queue of their own', () => {
    const mapping = ofType('AWS::Lambda::EventSourceMapping').find((each) => mentions(each, 'FunctionName').some((id) => id.startsWith('RendererFunction')))
    if (!mapping) throw new Error('nothing feeds the renderer')
    expect(mentions(mapping, 'EventSourceArn').some((id) => id.startsWith('PapersQueue'))).toBe(true)
  })

  it('no secret has its value in a template', () => {
    for (const secret of ofType('AWS::SecretsManager::Secret')) expect([at(secret, 'SecretString'), at(secret, 'GenerateSecretString')]).toEqual([undefined, undefined])
  })

  it('queues and topics refuse unencrypted talk', () => {
    const refusing = statementsOf(resources).filter(({ statement }) => statement.effect === 'Deny').map(({ owner }) => owner)
    for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy']) expect(names(ofType(type).filter((policy) => !refusing.includes(policy)))).toEqual([])
    expect(ofType('AWS::SQS::QueuePolicy')).toHaveLength(ofType('AWS::SQS::Queue').length)
  })
})

describe('AWS China', () => {
  it('no address names a partition by hand', () => {
    expect(JSON.stringify(templates)).not.toMatch(/arn:aws[^"]{0,3}:/)
    expect(JSON.stringify(templates)).not.toMatch(/https?:\/\/[^"]*amazonaws\.com(?!\.cn)/)
  })

  it('uses only services that are offered there, and nothing of theirs that is lacking there', () => {
    expect([...new Set(resources.map(({ type }) => type.split('::')[1]))].filter((service) => !offeredInChina.includes(service ?? ''))).toEqual([])
    expect(lacking.filter(([type, property]) => ofType(type).some((each) => property === '' || at(each, property) !== undefined))).toEqual([])
  })

  it('the API is regional, and only its filed domain answers', () => {
    for (const api of ofType('AWS::ApiGateway::RestApi')) expect([at(api, 'EndpointConfiguration.Types'), at(api, 'DisableExecuteApiEndpoint')]).toEqual([['REGIONAL'], true])
    expect(ofType('AWS::ApiGateway::DomainName')).toHaveLength(1)
  })
})

describe('functions', () => {
  it('run on Node 24 on arm64, with a time limit shorter than their gateway, and only settings that the entrypoints read', () => {
    const known: string[] = Object.values(settingNames)
    expect(ofType('AWS::Lambda::Function')).toHaveLength(Object.keys(functions).length)
    for (const each of ofType('AWS::Lambda::Function')) {
      expect([at(each, 'Runtime'), at(each, 'Architectures'), at(each, 'Handler')]).toEqual(['nodejs24.x', ['arm64'], 'index.handler'])
      const environment = at(each, 'Environment.Variables')
      expect(Object.keys(environment && typeof environment === 'object' ? environment : {}).filter((name) => !known.includes(name))).toEqual([])
    }
    expect(Object.values(functions).filter(({ entry, timeoutSeconds }) => entry.endsWith('-api') && timeoutSeconds >= 29)).toEqual([])
  })

  it('every setting is given to some function', () => {
    const given = ofType('AWS::Lambda::Function').flatMap((each) => Object.keys((at(each, 'Environment.Variables') as object | undefined) ?? {}))
    expect(Object.values(settingNames).filter((name) => !given.includes(name))).toEqual([])
  })

  it('the relay hears of new outbox items only, and the clock and the sweep run each minute', () => {
    const [stream] = ofType('AWS::Lambda::EventSourceMapping').filter((each) => at(each, 'StartingPosition') !== undefined)
    if (!stream) throw new Error('no stream mapping')
    expect(JSON.parse(String((listAt(stream, 'FilterCriteria.Filters')[0] as { Pattern: string }).Pattern))).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { [tableDefinition.indexes.due.partitionKey]: { S: [{ prefix: 'OUTBOX#' }] } } },
    })
    expect([at(stream, 'BisectBatchOnFunctionError'), at(stream, 'FunctionResponseTypes')]).toEqual([true, ['ReportBatchItemFailures']])
    expect(ofType('AWS::Events::Rule').map((rule) => at(rule, 'ScheduleExpression'))).toEqual(['rate(1 minute)', 'rate(1 minute)'])
  })
})
