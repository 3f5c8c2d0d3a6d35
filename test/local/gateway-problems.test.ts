import { Resolver } from '../../infra/local/assembly/resolve'
import { readProblems } from '../../infra/local/gateway/gateway-problems'
import type { JsonObject } from '../../infra/local/json'
import { assemblyOf } from './made-assembly'

function problems(responses: readonly JsonObject[]) {
  const assembly = assemblyOf({ one: { Resources: Object.fromEntries(responses.map((Properties, index) => [`R${index}`, { Type: 'AWS::ApiGateway::GatewayResponse', Properties }])) } })
  return readProblems(assembly, new Resolver(assembly, { queues: '' }))
}

describe('what the gateway says when no function answers', () => {
  it('is the cloud\'s own word unless the description has another', () => {
    const { INTEGRATION_TIMEOUT: late } = problems([])
    expect([late.status, late.body.toString()]).toEqual([504, '{"message":"Endpoint request timed out"}'])
  })
  it('is the sentence of the description, for its kind or for all of its class', () => {
    const said = problems([
      { ResponseType: 'REQUEST_TOO_LARGE', StatusCode: '413', ResponseTemplates: { 'application/json': '{"title":"内容太多"}' }, ResponseParameters: { 'gatewayresponse.header.Content-Type': "'application/problem+json'" } },
      { ResponseType: 'DEFAULT_5XX', StatusCode: '500', ResponseTemplates: { 'application/json': '{"title":"请再点一次"}' } },
    ])
    expect([said.REQUEST_TOO_LARGE.status, said.REQUEST_TOO_LARGE.headers['Content-Type'], said.REQUEST_TOO_LARGE.body.toString()]).toEqual([413, 'application/problem+json', '{"title":"内容太多"}'])
    expect([said.INTEGRATION_FAILURE.status, said.INTEGRATION_FAILURE.body.toString()]).toEqual([500, '{"title":"请再点一次"}'])
    expect(said.MISSING_AUTHENTICATION_TOKEN.status).toBe(403)
  })
  it('never comes from a template with variables, which this machine does not know', () => {
    expect(() => problems([{ ResponseType: 'DEFAULT_4XX', ResponseTemplates: { 'application/json': '$context.error.message' } }])).toThrow(/variables/)
  })
})
