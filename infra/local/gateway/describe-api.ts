import { type Assembly, resourcesOf } from '../assembly/model'
import type { Resolver } from '../assembly/resolve'
import { listOf, numberOf, textOf } from '../json'
import { Trouble } from '../trouble'
import { type GatewayProblems, readProblems } from './gateway-problems'
import type { ApiIdentity } from './proxy-event'
import { type Place, readPlaces } from './routes'

export interface ApiDescription {
  places: Place
  identity: ApiIdentity
  problems: GatewayProblems
  binaryTypes: readonly string[]
  compressFrom: number | undefined
}

/** The one REST API of the description; none or several is Trouble, because this machine has one address. */
export function describeApi(assembly: Assembly, resolver: Resolver): ApiDescription {
  const [api, second] = resourcesOf(assembly, 'AWS::ApiGateway::RestApi')
  const [stage, secondStage] = resourcesOf(assembly, 'AWS::ApiGateway::Stage')
  if (!api || second || !stage || secondStage) throw new Trouble('This machine serves exactly one REST API with one stage.')
  return {
    places: readPlaces(assembly, resolver, api),
    identity: {
      apiId: resolver.text(api.stack, { Ref: api.logicalId }) ?? '',
      stage: resolver.text(stage.stack, stage.properties.StageName) ?? '',
      deploymentId: resolver.text(stage.stack, stage.properties.DeploymentId) ?? '',
    },
    problems: readProblems(assembly, resolver),
    binaryTypes: listOf(resolver.value(api.stack, api.properties.BinaryMediaTypes)).flatMap((type) => textOf(type) ?? []),
    compressFrom: numberOf(resolver.value(api.stack, api.properties.MinimumCompressionSize)),
  }
}
