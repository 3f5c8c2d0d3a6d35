import { takeInventory } from '../../infra/local/assembly/inventory'
import { assemblyOf } from './made-assembly'

describe('what this machine says it runs', () => {
  it('names each kind once, runs or inert with its reason', () => {
    const lines = takeInventory(assemblyOf({ one: { Resources: { A: { Type: 'AWS::SQS::Queue' }, B: { Type: 'AWS::SQS::Queue' }, C: { Type: 'AWS::CloudWatch::Alarm' } } } }))
    expect(lines.map(({ type, count, runs }) => ({ type, count, runs }))).toEqual([
      { type: 'AWS::SQS::Queue', count: 2, runs: true },
      { type: 'AWS::CloudWatch::Alarm', count: 1, runs: false },
    ])
    expect(lines.every(({ because }) => because.length > 5)).toBe(true)
  })
  it('leaves the mapping of a stream inert and runs that of a queue', () => {
    const mapping = (properties: Record<string, string>) => ({ Type: 'AWS::Lambda::EventSourceMapping', Properties: properties })
    const lines = takeInventory(assemblyOf({ one: { Resources: { Stream: mapping({ StartingPosition: 'LATEST' }), Queue: mapping({}) } } }))
    expect(lines.map(({ runs }) => runs)).toEqual([true, false])
  })
  it('refuses to start on a kind it does not know, naming it and its place', () => {
    expect(() => takeInventory(assemblyOf({ one: { Resources: { Mail: { Type: 'AWS::SES::EmailIdentity' } } } }))).toThrow(/AWS::SES::EmailIdentity \(one\/Mail\)/)
  })
})
