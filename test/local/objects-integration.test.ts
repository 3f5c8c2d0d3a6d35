import { describeObjects, objectPath, shapeAnswer } from '../../infra/local/gateway/objects-integration'

const web = describeObjects('Web', 'pages/{key}', {
  RequestParameters: { 'integration.request.path.key': 'method.request.path.proxy' },
  IntegrationResponses: [
    { StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Type': 'integration.response.header.Content-Type', 'method.response.header.Content-Security-Policy': "'default-src 'self''" } },
    { StatusCode: '404', SelectionPattern: '4\\d{2}', ResponseTemplates: { 'application/xml': 'not found' } },
  ],
})

describe('files of the browser build', () => {
  it('are found by the path of the request, as it was sent', () => {
    expect(objectPath(web, { proxy: 'js/a%20b.js' })).toBe('/pages/js/a%20b.js')
  })
  it.each(['../secret', 'a/../../b', '..%2f..%2fetc/passwd', '%2e%2e/x', 'a/%2E/b', 'a%5c..%5cb', 'a%00'])('never lie outside their bucket: %s', (proxy) => {
    expect(objectPath(web, { proxy })).toBeUndefined()
  })
  it('keep the type the store knows and get the fixed headers', () => {
    expect(shapeAnswer(web, 200, { 'content-type': 'text/css', 'x-amz-id-2': 'z' })).toEqual({ status: 200, headers: { 'Content-Type': 'text/css', 'Content-Security-Policy': "default-src 'self'" }, body: undefined })
  })
  it('that are not there are 404 without the words of the store', () => {
    expect(shapeAnswer(web, 403, {})).toEqual({ status: 404, headers: {}, body: 'not found' })
  })
  it('are not served by a mapping that this machine does not know', () => {
    expect(() => describeObjects('Web', 'pages/x', { IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X': 'stageVariables.x' } }] })).toThrow(/does not know the mapping/)
  })
})
