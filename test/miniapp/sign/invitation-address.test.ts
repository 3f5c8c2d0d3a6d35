import { cardPath, invitationIn, webAddress } from '@/sign/board/invitation-address'

const code = 'Abc-ef_hijklmnopqrst12'

test('a card and a picture carry the code and nothing else', () => {
  expect(cardPath(code)).toBe(`/sign/pages/room/index?i=${code}`)
  expect(webAddress('https://doudi.example.cn', code)).toBe(`https://doudi.example.cn/#/sign/pages/room/index?i=${code}`)
})

test.each([
  ['a card', { i: code }],
  ['a mini-program picture', { scene: encodeURIComponent(code) }],
  ['a mini-program picture that names it', { scene: encodeURIComponent(`i=${code}`) }],
  ['a picture that WeChat passed on', { q: encodeURIComponent(webAddress('https://doudi.example.cn', code)) }],
])('the code is found in %s', (_, params) => {
  expect(invitationIn(params)).toBe(code)
})

test.each([[{}], [{ i: 'short' }], [{ scene: 'from=somewhere' }]])('%j holds none', (params) => {
  expect(invitationIn(params)).toBeUndefined()
})
