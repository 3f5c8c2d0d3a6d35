import { Resolver } from '../../infra/local/assembly/resolve'
import { findPlace, readPlaces } from '../../infra/local/gateway/routes'
import type { JsonObject } from '../../infra/local/json'
import { assemblyOf, stackOf } from './made-assembly'

const part = (parent: string, PathPart: string): JsonObject => ({ Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, PathPart, ParentId: parent === 'root' ? { 'Fn::GetAtt': ['Api', 'RootResourceId'] } : { Ref: parent } } })
const method = (resource: string, HttpMethod: string, more: JsonObject = {}): JsonObject => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    RestApiId: { Ref: 'Api' },
    ResourceId: resource === 'root' ? { 'Fn::GetAtt': ['Api', 'RootResourceId'] } : { Ref: resource },
    HttpMethod,
    AuthorizationType: 'NONE',
    Integration: { Type: 'AWS_PROXY', Uri: `arn:aws-cn:apigateway:cn-northwest-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-northwest-1:000000000000:function:${resource}/invocations` },
    ...more,
  },
})

const assembly = assemblyOf({
  one: {
    Resources: {
      // A child may stand before its parent.
      Press: part('Citizen', 'urgent-requests'),
      Api: { Type: 'AWS::ApiGateway::RestApi' },
      Citizen: part('root', 'citizen'),
      Rest: part('root', '{proxy+}'),
      CitizenRest: part('Citizen', '{proxy+}'),
      Officer: part('Citizen', '{officer}'),
      OfficerPhone: part('Officer', 'phone'),
      m1: method('root', 'GET'),
      m2: method('Rest', 'GET'),
      m3: method('CitizenRest', 'ANY'),
      m4: method('Press', 'POST'),
      m5: method('OfficerPhone', 'GET'),
    },
  },
})
const api = stackOf(assembly).resources.get('Api')
if (!api) throw new Error('no API')
const root = readPlaces(assembly, new Resolver(assembly, { queues: '' }), api)
const asked = (verb: string, path: string) => {
  const found = findPlace(root, path === '/' ? [] : path.slice(1).split('/'), verb)
  return found && { place: found.place.path, parameters: found.parameters }
}

describe('which resource of the REST API answers', () => {
  it.each([
    ['GET', '/', '/', {}],
    ['GET', '/js/app.js', '/{proxy+}', { proxy: 'js/app.js' }],
    ['POST', '/citizen/urgent-requests', '/citizen/urgent-requests', {}],
    ['GET', '/citizen/wang/phone', '/citizen/{officer}/phone', { officer: 'wang' }],
    ['GET', '/citizen/wang/desk', '/citizen/{proxy+}', { proxy: 'wang/desk' }],
    ['DELETE', '/citizen/%E7%8E%8B', '/citizen/{proxy+}', { proxy: '王' }],
    ['GET', '/citizen/broken%E7', '/citizen/{proxy+}', { proxy: 'broken%E7' }],
  ])('%s %s is for %s', (verb, path, place, parameters) => {
    expect(asked(verb, path)).toEqual({ place, parameters })
  })
  it('falls back to the rest of the path when the exact place has not the method', () => {
    expect(asked('GET', '/citizen/urgent-requests')?.place).toBe('/citizen/{proxy+}')
  })
  it('has no answer for a method that no place has, nor for an empty rest', () => {
    expect(asked('POST', '/')).toBeUndefined()
    expect(asked('DELETE', '/citizen/')).toBeUndefined()
  })
  it('is not led astray by names that every object has', () => {
    expect(asked('GET', '/constructor')).toEqual({ place: '/{proxy+}', parameters: { proxy: 'constructor' } })
  })
  it('refuses an integration or an authorizer that it does not know', () => {
    const with_ = (more: JsonObject) => {
      const other = assemblyOf({ one: { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi' }, m: method('root', 'GET', more) } } })
      const otherApi = stackOf(other).resources.get('Api')
      return () => otherApi && readPlaces(other, new Resolver(other, { queues: '' }), otherApi)
    }
    expect(with_({ Integration: { Type: 'HTTP', Uri: 'https://example.invalid/' } })).toThrow(/knows no integration/)
    expect(with_({ AuthorizationType: 'CUSTOM' })).toThrow(/knows no authorizer/)
  })
})
