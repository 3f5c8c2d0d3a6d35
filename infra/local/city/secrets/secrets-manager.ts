import { z } from '../../../../functions/domain/zod'
import { awsAnswer, awsError, awsOperation, isSigned } from '../wire/aws-json'
import { type Handler, jsonBody } from '../wire/route'
import type { Credentials } from './credentials'

const RequestSchema = z.object({ SecretId: z.string().check(z.minLength(1), z.maxLength(2048)) })

/** Secrets Manager's GetSecretValue and DescribeSecret for the two secrets that the cloud description has, found by what their name contains. */
export function secretsManager(credentials: Credentials): Handler {
  return (exchange) => {
    if (!isSigned(exchange)) return awsError('MissingAuthenticationTokenException', 'Missing Authentication Token')
    const operation = awsOperation(exchange, 'secretsmanager')
    if (operation !== 'GetSecretValue' && operation !== 'DescribeSecret') return awsError('UnknownOperationException', `no operation ${operation ?? ''}`)
    const request = RequestSchema.safeParse(jsonBody(exchange))
    if (!request.success) return awsError('InvalidParameterException', 'SecretId is required.')
    const id = request.data.SecretId
    const value = secretOf(credentials, id)
    if (value === undefined) return awsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    const name = id.startsWith('arn:') ? (id.split(':').at(-1) ?? id) : id
    const head = { ARN: id.startsWith('arn:') ? id : `arn:aws-cn:secretsmanager:cn-northwest-1:000000000000:secret:${name}`, Name: name, CreatedDate: Math.floor(credentials.madeAt / 1000) }
    if (operation === 'DescribeSecret') return awsAnswer(200, head)
    return awsAnswer(200, { ...head, VersionId: versionOf(credentials), VersionStages: ['AWSCURRENT'], SecretString: JSON.stringify(value) })
  }
}

function secretOf(credentials: Credentials, id: string): object | undefined {
  const plain = id.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.includes('firstadministrator')) return credentials.firstAdministrator
  if (plain.includes('providers')) return credentials.providers
  return undefined
}

function versionOf(credentials: Credentials): string {
  const digits = credentials.madeAt.toString(16).padStart(32, '0')
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}
