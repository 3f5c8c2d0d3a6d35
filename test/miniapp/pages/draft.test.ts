import { emptyDraft, plainPhone, requestOf } from '@/pages/urgent/press/draft'

const secret = 'b'.repeat(64)
const full = { ...emptyDraft, hardship: 'no-food', place: { area: '990101001002' }, way: 'call', phone: '139 0000-0001', note: '  ' } as const

test.each(['13900000001', '139 0000 0001', '139-0000-0001', '+86 13900000001', '0086 139 0000 0001', '13900000001'])('a phone typed as %s is understood', (typed) => {
  expect(plainPhone(typed)).toBe('13900000001')
})

test('three taps and a phone make a press, without an empty note', () => {
  expect(requestOf(full, secret, 5)).toEqual({
    ok: true,
    value: { forWhom: 'self', hardship: 'no-food', place: { area: '990101001002' }, reach: { way: 'call', phone: '13900000001' }, secret, pressedAtOnPhone: 5 },
  })
})

test('a missing phone is asked for under the phone', () => {
  expect(requestOf({ ...full, phone: '' }, secret, 5)).toEqual({ ok: false, refusal: { field: 'phone', key: 'field.phone' } })
})

test('someone who cannot be reached needs no phone, and one typed before is not sent', () => {
  expect(requestOf({ ...full, way: 'none' }, secret, 5)).toMatchObject({ ok: true, value: { reach: { way: 'none' } } })
})

test('nobody is asked about the phone before saying how they want to be reached', () => {
  expect(requestOf({ ...full, way: undefined }, secret, 5)).toEqual({ ok: false, refusal: { field: 'way', key: 'field.choose-one' } })
})
