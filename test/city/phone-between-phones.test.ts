import { openCard, scanAddress, scanCode, share } from '../../infra/local/city/phone/ways-in'
import { aPackage } from './a-package'

const sender = `Page({
  data: { said: '' },
  onLoad(query) { this.setData({ said: JSON.stringify(query) + ' ' + wx.getEnterOptionsSync().scene }) },
  onShareAppMessage({ from, target }) { return { title: 'to ' + target.dataset.sid + ' by ' + from, path: '/pages/two/index?i=a%2Fb&to=' + target.id, imageUrl: '/card.png' } },
})`
const pad = `Page({
  data: { said: '' },
  onLoad(query) { this.setData({ said: JSON.stringify(query) + ' ' + wx.getEnterOptionsSync().scene }) },
  onReady() { wx.createSelectorQuery().select('#pad').fields({ node: true, size: true }).exec(([found]) => {
    this.size = found
    found.node.width = found.width * 2
    found.node.height = found.height * 2
    this.ink = found.node.getContext('2d')
  }) },
  down({ touches }) { this.last = touches[0] },
  move({ touches }) {
    const [to] = touches
    this.ink.beginPath(); this.ink.moveTo(this.last.x * 2, this.last.y * 2); this.ink.lineTo(to.x * 2, to.y * 2); this.ink.stroke()
    this.last = to
  },
  wipe() { this.ink.fillRect(0, 0, this.size.width * 2, this.size.height * 2) },
})`
const app = aPackage({
  'pages/one/index': { wxml: '<view>{{said}}</view><button id="send" data-sid="her" open-type="share">send</button>', js: sender },
  'pages/two/index': { wxml: '<view>{{said}}</view><canvas type="2d" id="pad" bindtouchstart="down" bindtouchmove="move"></canvas><button bindtap="wipe">wipe</button>', js: pad },
})
afterAll(() => app.remove())

test('a card carries what the page says, and opens on another phone as it is written', async () => {
  const [his, hers] = [app.phone(), app.phone()]
  await his.launch()
  const card = share(his, 'send')
  expect(card).toEqual({ title: 'to her by button', path: '/pages/two/index?i=a%2Fb&to=send', picture: { file: 'card.png' } })
  await openCard(hers, card)
  await hers.see('{"i":"a%2Fb","to":"send"} 1007')
  await openCard(his, card, 'card-from-group')
  await his.see('{"i":"a%2Fb","to":"send"} 1008')
  for (const phone of [his, hers]) phone.kill()
})

test('a code and an address come encoded, by their own ways in', async () => {
  const phone = app.phone()
  await scanCode(phone, 'pages/one/index', 'i=a')
  await phone.see('{"scene":"i%3Da"} 1047')
  phone.kill()
  await scanAddress(phone, 'pages/one/index', 'https://doudi.example.cn/#/a?i=b')
  await phone.see(/"q":"https%3A%2F%2Fdoudi.example.cn%2F%23%2Fa%3Fi%3Db".* 1011/)
  phone.kill()
})

test('a finger draws on the canvas of the page; fresh paper is empty', async () => {
  const phone = app.phone()
  await phone.launch('pages/two/index')
  await phone.screen.draw([[[1, 1], [2, 3], [4, 4]]])
  expect(phone.canvas('pad')?.lines).toEqual([[[2, 2], [4, 6]], [[4, 6], [8, 8]]])
  await phone.screen.tap('wipe')
  expect(phone.canvas('pad')?.lines).toEqual([])
  expect(phone.canvas('other')).toBeUndefined()
  phone.kill()
})

test('a page without a card has none to send', async () => {
  const phone = app.phone()
  await phone.launch('pages/two/index')
  expect(() => share(phone, 'send')).toThrow('no share button called send')
  phone.kill()
})
