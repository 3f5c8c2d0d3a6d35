import { Resolver } from '../../infra/local/assembly/resolve'
import type { Json } from '../../infra/local/json'
import { assemblyOf, stackOf } from './made-assembly'

const places = { queues: 'http://127.0.0.1:9' }

function resolved(value: Json, template: Record<string, Json> = {}): Json | undefined {
  const assembly = assemblyOf({ 'doudi-data': { Resources: { Notices: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'notices' } }, Table: { Type: 'AWS::DynamoDB::Table' } }, ...template } })
  return new Resolver(assembly, places).value(stackOf(assembly), value)
}

describe('what the templates compute', () => {
  it('knows where it is', () => {
    expect(resolved({ 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, { Ref: 'AWS::Region' }, { Ref: 'AWS::URLSuffix' }]] })).toBe('arn:aws-cn:cn-northwest-1:amazonaws.com.cn')
  })
  it('gives a queue the address of the queue service of this machine', () => {
    expect(resolved({ Ref: 'Notices' })).toBe('http://127.0.0.1:9/000000000000/notices')
    expect(resolved({ 'Fn::GetAtt': ['Notices', 'Arn'] })).toBe('arn:aws-cn:sqs:cn-northwest-1:000000000000:notices')
  })
  it('takes a parameter by its default value', () => {
    expect(resolved({ Ref: 'SmsApiBase' }, { Parameters: { SmsApiBase: { Type: 'String', Default: 'https://sms.invalid' } } })).toBe('https://sms.invalid')
  })
  it('fills a text in, with its own names, attributes and literals', () => {
    expect(resolved({ 'Fn::Sub': ['$' + '{Who} uses $' + '{Notices.QueueName} of $' + '{AWS::StackName}, $' + '{!kept}', { Who: { Ref: 'Table' } }] })).toBe('doudi-data-Table uses notices of doudi-data, $' + '{kept}')
  })
  it('selects a part of a text it splits', () => {
    expect(resolved({ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] })).toBe('b')
  })
  it('chooses by a condition', () => {
    const Conditions = { InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] } }
    expect(resolved({ 'Fn::If': ['InChina', 'yes', 'no'] }, { Conditions })).toBe('yes')
  })
  it('leaves out what has no value', () => {
    expect(resolved({ Kept: 1, Gone: { Ref: 'AWS::NoValue' }, List: [{ Ref: 'AWS::NoValue' }, 2] })).toEqual({ Kept: 1, List: [2] })
  })
  it('finds what another stack exports, and the resource behind it', () => {
    const assembly = assemblyOf({
      'doudi-service': {},
      'doudi-data': { Resources: { Table: { Type: 'AWS::DynamoDB::Table' } }, Outputs: { Name: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Join': ['', ['doudi-data:', 'Table']] } } } } },
    })
    const resolver = new Resolver(assembly, places)
    const imported = { 'Fn::ImportValue': 'doudi-data:Table' }
    expect(resolver.value(stackOf(assembly), imported)).toBe('doudi-data-Table')
    expect(resolver.target(stackOf(assembly), imported)?.type).toBe('AWS::DynamoDB::Table')
  })
  it.each<[string, Json]>([
    ['a function it does not know', { 'Fn::Cidr': ['10.0.0.0/8', 2, 8] }],
    ['a reference to nothing', { Ref: 'Nothing' }],
    ['an attribute it has no value for', { 'Fn::GetAtt': ['Table', 'Colour'] }],
    ['an import that nobody exports', { 'Fn::ImportValue': 'nowhere' }],
  ])('refuses %s, with its place', (_, value) => {
    expect(() => resolved(value)).toThrow(/doudi-data/)
  })
})
