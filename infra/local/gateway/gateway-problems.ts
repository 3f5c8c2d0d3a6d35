import { type Assembly, resourcesOf } from '../assembly/model'
import type { Resolver } from '../assembly/resolve'
import { objectOf, textOf } from '../json'
import { Trouble } from '../trouble'
import type { GatewayAnswer } from './proxy-answer'

/** What the gateway itself has to say when no function answers, with what it says unless the description has other words. */
const plain = {
  MISSING_AUTHENTICATION_TOKEN: { status: 403, message: 'Missing Authentication Token', type: 'MissingAuthenticationTokenException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', type: 'RequestTooLargeException' },
  BAD_REQUEST: { status: 400, message: 'Bad Request', type: 'BadRequestException' },
  INTEGRATION_FAILURE: { status: 502, message: 'Internal server error', type: 'InternalServerErrorException' },
  INTEGRATION_TIMEOUT: { status: 504, message: 'Endpoint request timed out', type: 'InternalServerErrorException' },
} as const
export type ProblemKind = keyof typeof plain
export type GatewayProblems = Readonly<Record<ProblemKind, GatewayAnswer>>

/** The gateway's own answers, in the words of the description's gateway responses. A template with variables is Trouble. */
export function readProblems(assembly: Assembly, resolver: Resolver): GatewayProblems {
  const told = new Map(resourcesOf(assembly, 'AWS::ApiGateway::GatewayResponse').map((resource) => [resolver.text(resource.stack, resource.properties.ResponseType), objectOf(resolver.value(resource.stack, resource.properties))]))
  const answer = (kind: ProblemKind): GatewayAnswer => {
    const { status, message, type } = plain[kind]
    const described = told.get(kind) ?? told.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX') ?? {}
    const headers: Record<string, string> = { 'Content-Type': 'application/json', 'x-amzn-ErrorType': type }
    for (const [to, value] of Object.entries(objectOf(described.ResponseParameters))) {
      const name = /^gatewayresponse\.header\.(.+)$/.exec(to)?.[1]
      const fixed = /^'(.*)'$/s.exec(textOf(value) ?? '')?.[1]
      if (!name || fixed === undefined) throw new Trouble(`This machine does not know the gateway response mapping ${to} = ${textOf(value)}.`)
      headers[name] = fixed
    }
    const template = textOf(objectOf(described.ResponseTemplates)['application/json'])
    if (template?.includes('$')) throw new Trouble(`This machine knows no gateway responses with variables: ${template}`)
    return { status: Number(textOf(described.StatusCode) ?? status), headers, body: Buffer.from(template ?? JSON.stringify({ message })) }
  }
  return {
    MISSING_AUTHENTICATION_TOKEN: answer('MISSING_AUTHENTICATION_TOKEN'),
    REQUEST_TOO_LARGE: answer('REQUEST_TOO_LARGE'),
    BAD_REQUEST: answer('BAD_REQUEST'),
    INTEGRATION_FAILURE: answer('INTEGRATION_FAILURE'),
    INTEGRATION_TIMEOUT: answer('INTEGRATION_TIMEOUT'),
  }
}
