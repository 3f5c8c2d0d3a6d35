import { createHmac, randomUUID } from 'node:crypto'
import { acs3Headers } from '../../functions/gateways/provider-rpc/acs3'
import { openTestCity, soon, type TestCity } from './city'

let city: TestCity
beforeEach(async () => {
  city = await openTestCity()
})
afterEach(() => city.close())

const phone = '19900001001'
const parameters = { desk: '东山街道值班室', what: '有人求助', number: '123456', rank: '急', when: '请马上看', hotline: '0990-12349' }

type Wish = Partial<{ accessKeySecret: string; nonce: string; now: number; changeBody: (body: string) => string }>

async function call(product: 'sms' | 'voiceCall', action: string, fields: Record<string, string>, wish: Wish = {}): Promise<{ status: number; body: unknown }> {
  const url = new URL(`${city.base}/${product === 'sms' ? 'sms' : 'voice-call'}`)
  const body = new URLSearchParams(fields).toString()
  const account = { ...city.credentials.providers[product], ...(wish.accessKeySecret ? { accessKeySecret: wish.accessKeySecret } : {}) }
  const headers = acs3Headers({ url, action, version: '2017-05-25', body, nonce: wish.nonce ?? randomUUID(), now: wish.now ?? Date.now() }, account)
  const response = await fetch(url, { method: 'POST', headers, body: wish.changeBody?.(body) ?? body })
  return { status: response.status, body: await response.json() }
}

const sms = (fields: Record<string, string> = {}, wish?: Wish) => {
  const { signName, templates } = city.credentials.providers.sms
  return call('sms', 'SendSms', { PhoneNumbers: phone, SignName: signName, TemplateCode: templates.urgentAlert ?? '', TemplateParam: JSON.stringify(parameters), OutId: 'message-1', ...fields }, wish)
}
const ring = (fields: Record<string, string> = {}) =>
  call('voiceCall', 'SingleCallByTts', { CalledNumber: phone, TtsCode: city.credentials.providers.voiceCall.templates.urgentAlert ?? '', TtsParam: JSON.stringify(parameters), OutId: 'call-1', ...fields })

type Delivery = { id: string; channel: string; to: string; text: string; state: string; outId: string }
const deliveries = async () => ((await city.get('/city/deliveries')).body as { deliveries: Delivery[] }).deliveries
const codeOf = ({ body }: { body: unknown }) => (body as { Code: string }).Code

describe('the SMS provider', () => {
  test('brings a signed message to the telephone and sends a signed receipt', async () => {
    const sent = await sms()
    expect(codeOf(sent)).toBe('OK')
    const [delivered] = await deliveries()
    expect(delivered).toMatchObject({ channel: 'sms', to: phone, state: 'delivered', outId: 'message-1' })
    expect(delivered?.text).toContain('东山街道值班室：有人求助。编号123456')
    const receipt = await soon(() => city.callbacks[0])
    expect(receipt.path).toBe('/api/callbacks/sms-receipts')
    expect(JSON.parse(receipt.body)).toEqual({ bizId: (sent.body as { BizId: string }).BizId, outId: 'message-1', success: true })
    expect(receipt.signature).toBe(createHmac('sha256', city.credentials.providers.callbacks.secret).update(`${receipt.timestamp}\n${receipt.body}`).digest('hex'))
  })

  test.each([
    ['made with another secret', { accessKeySecret: 'somebody-else' }, 'SignatureDoesNotMatch'],
    ['over another body', { changeBody: (body: string) => body.replace('123456', '654321') }, 'SignatureDoesNotMatch'],
    ['of an hour ago', { now: Date.now() - 3_600_000 }, 'InvalidTimeStamp.Expired'],
  ])('refuses a signature %s', async (_, wish, code) => {
    const refused = await sms({}, wish)
    expect(refused.status).toBe(400)
    expect(codeOf(refused)).toBe(code)
    expect(await deliveries()).toEqual([])
  })

  test('takes a nonce once', async () => {
    expect(codeOf(await sms({}, { nonce: 'same' }))).toBe('OK')
    expect(codeOf(await sms({}, { nonce: 'same' }))).toBe('SignatureNonceUsed')
  })

  test.each([
    [{ PhoneNumbers: '09906111001' }, 'isv.MOBILE_NUMBER_ILLEGAL'],
    [{ SignName: '别家' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
    [{ TemplateCode: 'SMS_0' }, 'isv.SMS_TEMPLATE_ILLEGAL'],
    [{ TemplateParam: '{"desk":"东山"}' }, 'isv.TEMPLATE_MISSING_PARAMETERS'],
  ])('refuses %p as a business error', async (fields, code) => {
    const refused = await sms(fields)
    expect(refused.status).toBe(200)
    expect(codeOf(refused)).toBe(code)
  })

  test('brings an inbound message until the system takes it, also after a kill', async () => {
    city.refuseCallbacks(1_000)
    await city.post('/city/sms/inbound', { from: '19900002007', content: '求助', messageId: 'inbound-1' })
    await city.restart()
    city.refuseCallbacks(0)
    const inbound = await soon(() => city.callbacks[0])
    expect(inbound.path).toBe('/api/callbacks/inbound-sms')
    expect(JSON.parse(inbound.body)).toMatchObject({ messageId: 'inbound-1', from: '19900002007', content: '求助' })
  })

  test('keeps what it delivered through a kill', async () => {
    await sms()
    await city.restart()
    expect(await deliveries()).toHaveLength(1)
  })
})

describe('faults', () => {
  test('an error is the provider’s own, as often as wished', async () => {
    await city.post('/city/faults', { double: 'sms', kind: 'error', times: 1, code: 'isv.BUSINESS_LIMIT_CONTROL' })
    expect(codeOf(await sms())).toBe('isv.BUSINESS_LIMIT_CONTROL')
    expect(codeOf(await sms())).toBe('OK')
  })

  test('a dropped answer loses the word, not the message', async () => {
    await city.post('/city/faults', { double: 'sms', kind: 'drop-after-processing', times: 1 })
    await expect(sms()).rejects.toThrow('fetch failed')
    expect(await deliveries()).toHaveLength(1)
    expect((await city.get('/city/faults')).body).toEqual({ faults: [] })
  })

  test('can be called off, and nonsense is not a fault', async () => {
    expect((await city.post('/city/faults', { double: 'post-office', kind: 'error', times: 1 })).status).toBe(422)
    await city.post('/city/faults', { double: 'sms', kind: 'delay', ms: 60_000, times: 5 })
    await fetch(`${city.base}/city/faults`, { method: 'DELETE' })
    expect(codeOf(await sms())).toBe('OK')
  })
})

describe('the voice provider', () => {
  test('rings, and tells which key the officer pressed, once', async () => {
    const { CallId } = (await ring()).body as { CallId: string }
    expect((await deliveries())[0]).toMatchObject({ channel: 'voice-call', state: 'ringing' })
    expect((await city.post(`/city/voice/${CallId}/press`, { digits: '1' })).status).toBe(200)
    expect((await city.post(`/city/voice/${CallId}/press`, { digits: '1' })).status).toBe(409)
    const event = await soon(() => city.callbacks[0])
    expect(event.path).toBe('/api/callbacks/voice-call-events')
    expect(JSON.parse(event.body)).toEqual({ callId: CallId, outId: 'call-1', state: 'answered', digits: '1' })
  })

  test('rings a landline too, and ends when nobody answers', async () => {
    const { CallId } = (await ring({ CalledNumber: '09906111001' })).body as { CallId: string }
    await city.post(`/city/voice/${CallId}/ignore`, {})
    const event = await soon(() => city.callbacks[0])
    expect(JSON.parse(event.body)).toMatchObject({ callId: CallId, state: 'no-answer' })
    expect((await deliveries())[0]?.state).toBe('no-answer')
  })

  test('still rings after a kill', async () => {
    const { CallId } = (await ring()).body as { CallId: string }
    await city.restart()
    expect((await city.post(`/city/voice/${CallId}/press`, { digits: '1' })).status).toBe(200)
  })
})
