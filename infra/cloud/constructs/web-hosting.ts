import { AwsIntegration, ContentHandling, type IntegrationResponse, type IResource, type MethodResponse } from 'aws-cdk-lib/aws-apigateway'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { say, type WordKey } from '../../../functions/words'

/** What every page is told: only our own scripts, no frame around us, nothing to third parties. Inline styles stay because the page framework writes them. */
const fixedHeaders: Record<string, string> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
}
const passedHeaders = ['Content-Type', 'Cache-Control', 'ETag']

const answer = (statusCode: string, more: Partial<IntegrationResponse> = {}, passed = passedHeaders, fixed = fixedHeaders): IntegrationResponse => ({
  statusCode,
  ...more,
  responseParameters: {
    ...Object.fromEntries(passed.map((name) => [`method.response.header.${name}`, `integration.response.header.${name}`])),
    // A fixed value stands between one pair of quotes; the gateway strips only the outer pair.
    ...Object.fromEntries(Object.entries(fixed).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`])),
  },
})
const inWords = (key: WordKey) => ({ 'application/xml': say(key), 'application/json': say(key) })
const plainHeaders = { ...fixedHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

const integrationResponses: IntegrationResponse[] = [
  answer('200'),
  // Who may not list a bucket hears 403 for a file that is not there.
  answer('404', { selectionPattern: '4\\d{2}', contentHandling: ContentHandling.CONVERT_TO_TEXT, responseTemplates: inWords('problem.unknown-route') }, [], plainHeaders),
  answer('502', { selectionPattern: '5\\d{2}', contentHandling: ContentHandling.CONVERT_TO_TEXT, responseTemplates: inWords('problem.busy') }, [], plainHeaders),
]
const methodResponses: MethodResponse[] = integrationResponses.map(({ statusCode, responseParameters }) => ({
  statusCode,
  responseParameters: Object.fromEntries(Object.keys(responseParameters ?? {}).map((name) => [name, true])),
}))

/**
 * Serves the browser build from a private bucket through the API, behind the same filed domain: `/` is index.html, any other path the file of that
 * name. Pages are hash routes, so no path ever needs rewriting.
 */
export class WebHosting extends Construct {
  constructor(scope: Construct, id: string, { bucket, root }: { bucket: IBucket; root: IResource }) {
    super(scope, id)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') })
    role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }))
    const serve = (path: string, requestParameters: Record<string, string>) =>
      new AwsIntegration({ service: 's3', integrationHttpMethod: 'GET', path: `${bucket.bucketName}/${path}`, options: { credentialsRole: role, requestParameters, integrationResponses } })
    root.addMethod('GET', serve('index.html', {}), { methodResponses })
    root.addResource('{proxy+}').addMethod('GET', serve('{key}', { 'integration.request.path.key': 'method.request.path.proxy' }), {
      methodResponses,
      requestParameters: { 'method.request.path.proxy': true },
    })
  }
}
