interface Asked {
  /** below the address, from /api/citizen on */
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** The REST API (v1) event of a POST to the citizen API, as the gateway makes it. */
export function restEvent({ path, headers: own, body }: Asked) {
  const headers: Record<string, string> = { ...own, 'content-length': String(Buffer.byteLength(body)), host: '127.0.0.1', accept: '*/*', 'user-agent': 'a phone', 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-Proto': 'https' }
  const multiValueHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
  const requestContext = { resourcePath: '/api/citizen/{proxy+}', httpMethod: 'POST', path, protocol: 'HTTP/1.1', stage: 'live', requestId: own['idempotency-key'] ?? '', identity: { sourceIp: '127.0.0.1' } }
  return { resource: '/api/citizen/{proxy+}', path, httpMethod: 'POST', headers, multiValueHeaders, queryStringParameters: null, multiValueQueryStringParameters: null, pathParameters: { proxy: path.replace('/api/citizen/', '') }, stageVariables: null, requestContext, body, isBase64Encoded: false }
}
