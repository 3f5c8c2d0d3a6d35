import { createHash, createHmac } from 'node:crypto'
import { acs3Headers } from '../../functions/gateways/provider-rpc/acs3'
import { createProviderRpc } from '../../functions/gateways/provider-rpc/client'
import { createSms } from '../../functions/gateways/sms/client'
import { createVoiceCall } from '../../functions/gateways/voice-call/client'
import { type Asked, type Reaction, smallServer, type SmallServer } from './small-server'

const account = { accessKeyId: 'invented-key', accessKeySecret: 'invented-secret' }
const now = Date.UTC(2026, 10, 23, 2)

/** What the provider's own check does, written from its description of the signature. */
function isSigned({ method, path, headers, body }: Asked): boolean {
  const [, signedHeaders = '', signature = ''] = /^ACS3-HMAC-SHA256 Credential=invented-key,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? []
  const names = signedHeaders.split(';')
  const digest = createHash('sha256').update(body).digest('hex')
  const canonical = `${method}\n${path}\n\n${names.map((name) => `${name}:${String(headers[name])}\n`).join('')}\n${signedHeaders}\n${digest}`
  const expected = createHmac('sha256', account.accessKeySecret).update(`ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`).digest('hex')
  const mustBeSigned = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version']
  return signature === expected && headers['x-acs-content-sha256'] === digest && mustBeSigned.every((name) => names.includes(name))
}

let server: SmallServer
let reaction: (asked: Asked) => Reaction
beforeAll(async () => {
  server = await smallServer((asked) => reaction(asked))
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const call = (base = `${server.base}/sms`) => createProviderRpc({ base, version: '2017-05-25', account: async () => account, now: () => now, patience: 300 })
const sms = (base?: string) => createSms({ call: call(base), settings: async () => ({ signName: '示例市兜底', templates: { urgentAlert: 'SMS_1' } }) })
const message = { phone: '13900000001', template: 'urgentAlert', parameters: { desk: '东山街道值班室', number: '123456' }, reference: 'message.officer.s' }

test('an SMS goes out signed, with template and parameters, and its receipt is kept', async () => {
  reaction = (asked) => (isSigned(asked) ? { body: { Code: 'OK', BizId: 'biz-1' } } : { status: 400, body: { Code: 'SignatureDoesNotMatch' } })
  expect(await sms().send(message)).toEqual({ outcome: 'sent', receipt: 'biz-1' })
  const [asked] = server.asked
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    PhoneNumbers: '13900000001',
    SignName: '示例市兜底',
    TemplateCode: 'SMS_1',
    TemplateParam: JSON.stringify(message.parameters),
    OutId: 'message.officer.s',
  })
  expect(asked?.headers).toMatchObject({ 'x-acs-action': 'SendSms', 'x-acs-version': '2017-05-25', 'x-acs-date': '2026-11-23T02:00:00Z' })
})

test('every request has its own nonce', async () => {
  reaction = () => ({ body: { Code: 'OK' } })
  await Promise.all([sms().send(message), sms().send(message)])
  expect(new Set(server.asked.map((each) => each.headers['x-acs-signature-nonce'])).size).toBe(2)
})

test('a call rings with its template, and its id is kept', async () => {
  reaction = (asked) => (isSigned(asked) ? { body: { Code: 'OK', CallId: 'call-1' } } : { status: 400, body: { Code: 'SignatureDoesNotMatch' } })
  const voice = createVoiceCall({ call: call(), settings: async () => ({ templates: { urgentAlert: 'TTS_1' } }) })
  expect(await voice.ring({ ...message, phone: '09906111001' })).toEqual({ outcome: 'sent', receipt: 'call-1' })
  expect(Object.fromEntries(new URLSearchParams(server.asked[0]?.body))).toMatchObject({ CalledNumber: '09906111001', TtsCode: 'TTS_1', OutId: 'message.officer.s' })
})

test.each<[string, Reaction, object]>([
  ['the provider says no', { body: { Code: 'isv.MOBILE_NUMBER_ILLEGAL' } }, { outcome: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' }],
  ['it is too much for now', { body: { Code: 'isv.BUSINESS_LIMIT_CONTROL' } }, { outcome: 'not-sent', code: 'isv.BUSINESS_LIMIT_CONTROL' }],
  ['the provider is broken', { status: 503, body: { Code: 'ServiceUnavailable' } }, { outcome: 'in-doubt', code: 'ServiceUnavailable' }],
  ['somebody else answers in its place', { body: '<html>' }, { outcome: 'in-doubt', code: 'status-200' }],
  ['no answer comes', 'silence', { outcome: 'in-doubt', code: 'TimeoutError' }],
  ['the connection breaks', 'hang-up', { outcome: 'in-doubt', code: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/) }],
])('%s: said truthfully, never thrown', async (_, answer, expected) => {
  reaction = () => answer
  expect(await sms().send(message)).toEqual(expected)
})

test('nobody is there at all: it was certainly not sent', async () => {
  const gone = await smallServer(() => 'silence')
  await gone.stop()
  expect(await sms(gone.base).send(message)).toEqual({ outcome: 'not-sent', code: 'ECONNREFUSED' })
})

test('a text that was never filed with the provider is refused without asking it', async () => {
  reaction = () => ({ body: { Code: 'OK' } })
  expect(await sms().send({ ...message, template: 'unknown' })).toEqual({ outcome: 'refused', code: 'template-not-filed' })
  expect(server.asked).toEqual([])
})

test('the signature never changes for the same request', () => {
  const { authorization } = acs3Headers({ url: new URL('https://sms.invalid/'), action: 'SendSms', version: '2017-05-25', body: 'a=1', nonce: 'n', now }, account)
  expect(authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=invented-key,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=[0-9a-f]{64}$/)
})
