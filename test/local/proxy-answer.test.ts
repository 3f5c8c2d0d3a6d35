import { readProxyAnswer } from '../../infra/local/gateway/proxy-answer'

const read = (answer: unknown, binary = true) => readProxyAnswer(answer === undefined ? undefined : JSON.stringify(answer), binary)

describe('the answer of a function', () => {
  it('reaches the client as it is', () => {
    expect(read({ statusCode: 201, headers: { 'content-type': 'text/plain' }, body: '好' })).toEqual({ status: 201, headers: { 'content-type': 'text/plain' }, body: Buffer.from('好') })
  })
  it('is JSON when it does not say what it is', () => {
    expect(read({ statusCode: 200, body: '{}' })?.headers).toEqual({ 'Content-Type': 'application/json' })
  })
  it('is decoded from base64 only for a client that takes bytes', () => {
    const answer = { statusCode: 200, body: 'AAE=', isBase64Encoded: true }
    expect(read(answer)?.body).toEqual(Buffer.from([0, 1]))
    expect(read(answer, false)?.body.toString()).toBe('AAE=')
  })
  it('may set a header several times', () => {
    expect(read({ statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['a', 'b'] }, headers: { 'set-cookie': 'b' } })?.headers['Set-Cookie']).toEqual(['a', 'b'])
  })
  it('does not decide about the connection', () => {
    expect(read({ statusCode: 200, headers: { 'Content-Length': '1', Connection: 'close' } })?.headers).toEqual({ 'Content-Type': 'application/json' })
  })
  it.each([undefined, null, 'text', [], { statusCode: 'no' }, { statusCode: 200, body: { a: 1 } }, { statusCode: 200, headers: { a: {} } }, { statusCode: 99 }])('of another form is none: %j', (answer) => {
    expect(read(answer)).toBeUndefined()
  })
  it('of more than 6 MB is none', () => {
    expect(read({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) })).toBeUndefined()
  })
})
