import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const uri = (name: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':apigateway:cn-northwest-1:lambda:path/2015-03-31/functions/', { 'Fn::GetAtt': [name, 'Arn'] }, '/invocations']] })
const rootResource = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }
const lambda = (ROLE: string, Timeout = 5) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Bucket: 'assets', S3Key: 'code.zip' }, Handler: 'index.handler', Timeout, Role: 'none', Environment: { Variables: { ROLE, TABLE_NAME: { Ref: 'Table' }, QUEUE_URL: { Ref: 'Queue' } } } },
})
const method = (ResourceId: object, HttpMethod: string, Integration: object) => ({ Type: 'AWS::ApiGateway::Method', Properties: { RestApiId: { Ref: 'Api' }, ResourceId, HttpMethod, AuthorizationType: 'NONE', Integration } })
const web = {
  Type: 'AWS',
  Uri: { 'Fn::Join': ['', ['arn:aws-cn:apigateway:cn-northwest-1:s3:path/', { Ref: 'Web' }, '/{key}']] },
  RequestParameters: { 'integration.request.path.key': 'method.request.path.proxy' },
  IntegrationResponses: [
    { StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': 'integration.response.header.Content-Type' } },
    { StatusCode: '404', SelectionPattern: '4\\d{2}', ResponseTemplates: { 'application/xml': 'not found' } },
  ],
}
const Resources = {
  Table: { Type: 'AWS::DynamoDB::Table', Properties: { AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })), KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }] } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30, RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Failures', 'Arn'] }, maxReceiveCount: 3 } } },
  Failures: { Type: 'AWS::SQS::Queue' },
  Web: { Type: 'AWS::S3::Bucket', Metadata: { 'doudi:content': 'pages' } },
  ApiFunction: lambda('api', 2),
  Worker: lambda('worker'),
  Clock: lambda('clock'),
  Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Worker' }, EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] }, FunctionResponseTypes: ['ReportBatchItemFailures'] } },
  Minute: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED', Targets: [{ Arn: { 'Fn::GetAtt': ['Clock', 'Arn'] }, Id: 't' }] } },
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { BinaryMediaTypes: ['*/*'], MinimumCompressionSize: 1024 } },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'live', DeploymentId: { Ref: 'Deployment' } } },
  Deployment: { Type: 'AWS::ApiGateway::Deployment' },
  ApiPart: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, PathPart: 'api', ParentId: rootResource } },
  ApiRest: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, PathPart: '{proxy+}', ParentId: { Ref: 'ApiPart' } } },
  Files: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, PathPart: '{proxy+}', ParentId: rootResource } },
  ApiAny: method({ Ref: 'ApiRest' }, 'ANY', { Type: 'AWS_PROXY', Uri: uri('ApiFunction') }),
  FilesGet: method({ Ref: 'Files' }, 'GET', web),
}

/** Writes a whole description by hand: an API, a queue with its worker, a minute, files. `more` adds resources. */
export function writeTinyDist(folder: string, more: object = {}): void {
  const write = (file: string, value: unknown): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), typeof value === 'string' ? value : JSON.stringify(value))
  }
  write('cloud/manifest.json', { artifacts: { tiny: { type: 'aws:cloudformation:stack', environment: 'aws://unknown-account/cn-northwest-1', properties: { templateFile: 'tiny.template.json' } } } })
  write('cloud/tiny.template.json', { Resources: { ...Resources, ...more } })
  write('cloud/tiny.assets.json', { files: { code: { source: { path: 'asset.code' }, destinations: { here: { objectKey: 'code.zip' } } } } })
  write('cloud/asset.code/index.mjs', fs.readFileSync(path.join(__dirname, 'tiny-bundle.mjs'), 'utf8'))
  write('pages/index.html', '<!doctype html>')
  write('pages/js/long.js', '// long\n'.repeat(1000))
}

export interface TinySystem {
  base: string
  dataDir: string
  pid: number
  output: () => string
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** A folder that is gone after the test. */
export const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'tiny-'))

/** Starts the local machine on a description; rejects with what it printed when it ends before it is ready. */
export async function startTiny(dist: string, dataDir: string, env: Record<string, string> = {}): Promise<TinySystem> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'infra/local/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DIST_DIR: dist, CITY_PROGRAM: path.join(__dirname, 'tiny-city.ts'), SEED: 'off', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const base = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const ready = /^ready resident=(\S+)\/ /m.exec(printed)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void exited.then((code) => reject(new Error(`ended with ${code}: ${printed}`)))
  })
  return {
    base,
    dataDir,
    pid: child.pid ?? 0,
    output: () => printed,
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}
