import { GatewayResponse, type IRestApi, ResponseType } from 'aws-cdk-lib/aws-apigateway'
import { Construct } from 'constructs'
import { type ProblemCode, problemStatus } from '../../../functions/contract/problems'
import { say } from '../../../functions/words'

/** What the gateway answers when no function of ours is reached: the same refusals, the same sentences. */
const answers: readonly [ResponseType, ProblemCode][] = [
  [ResponseType.THROTTLED, 'busy'],
  [ResponseType.INTEGRATION_TIMEOUT, 'busy'],
  [ResponseType.INTEGRATION_FAILURE, 'fault'],
  [ResponseType.DEFAULT_5XX, 'fault'],
  [ResponseType.REQUEST_TOO_LARGE, 'too-large'],
  [ResponseType.WAF_FILTERED, 'too-many-tries'],
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, 'unknown-route'],
  [ResponseType.DEFAULT_4XX, 'not-json'],
]

/** Never a bare gateway error: every answer of the door is a problem with a sentence. */
export class GatewayAnswers extends Construct {
  constructor(scope: Construct, id: string, restApi: IRestApi) {
    super(scope, id)
    for (const [type, code] of answers) {
      const body = { type: `urn:doudi:problem:${code}`, title: say(`problem.${code}`), status: problemStatus[code], code }
      new GatewayResponse(this, type.responseType, {
        restApi,
        type,
        statusCode: String(problemStatus[code]),
        responseHeaders: { 'Content-Type': "'application/problem+json; charset=utf-8'", 'Cache-Control': "'no-store'" },
        templates: { 'application/json': JSON.stringify(body) },
      })
    }
  }
}
