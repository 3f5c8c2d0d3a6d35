import { fc } from '../../seeded'
import { homeAfter, phoneIn, phoneOwners, recognise, type Home, type ShownIdentity } from '../../../functions/domain/identity/recognise'

const home = (more: Partial<Home> = {}): Home => ({ phone: 'old', phoneOwner: 'same-person', wechatOpenId: 'wechat-1', left: [], epoch: 1, ...more })
const shown = (more: Partial<ShownIdentity> = {}): ShownIdentity => ({ phone: 'new', wechatOpenId: 'wechat-2', phoneOwner: 'unknown', ...more })

describe('somebody who matches the name and number of a person we know', () => {
  test.each<[string, Partial<Home>, Partial<ShownIdentity>, string]>([
    ['from their telephone and WeChat account is here', {}, { phone: 'old', wechatOpenId: 'wechat-1' }, 'here'],
    ['from their telephone in a browser is here', {}, { phone: 'old', wechatOpenId: undefined }, 'here'],
    ['who was known in a browser only, from their telephone with WeChat, is here', { wechatOpenId: undefined }, { phone: 'old' }, 'here'],
    ['from their telephone with another WeChat account moves', {}, { phone: 'old' }, 'moves'],
    ['from a new number in their own name moves', {}, { phoneOwner: 'same-person' }, 'moves'],
    ['from a number in somebody else’s name needs the old one', {}, { phoneOwner: 'other-person' }, 'old-number-needed'],
    ['from a number of which the operator says nothing needs the old one', {}, { phoneOwner: 'unknown' }, 'old-number-needed'],
    ['from a number they left, whoever holds it now, needs the one they have', { left: [{ phone: 'new', epoch: 1 }] }, { phoneOwner: 'same-person' }, 'old-number-needed'],
    ['from their old number, which the operator has given to somebody else, is settled by no telephone', {}, { phone: 'old', wechatOpenId: 'wechat-1', phoneOwner: 'other-person' }, 'needs-officer'],
    ['from a family telephone in a child’s name, as always, is here', { phoneOwner: 'other-person' }, { phone: 'old', wechatOpenId: 'wechat-1', phoneOwner: 'other-person' }, 'here'],
    ['who has no telephone with us, from their own, moves', { phone: undefined }, { phoneOwner: 'same-person' }, 'moves'],
    ['who has no telephone with us, from another’s, is settled by no telephone', { phone: undefined }, { phoneOwner: 'unknown' }, 'needs-officer'],
  ])('%s', (_, known, now, expected) => {
    expect(recognise(home(known), shown(now))).toBe(expected)
  })
})

describe('where a person is at home afterwards', () => {
  test('after a move: the new telephone and account, a new epoch, and the number left is remembered', () => {
    expect(homeAfter(home(), shown({ phoneOwner: 'same-person' }), true)).toEqual({ phone: 'new', phoneOwner: 'same-person', wechatOpenId: 'wechat-2', left: [{ phone: 'old', epoch: 1 }], epoch: 2 })
  })

  test('after a move to a browser the WeChat account of before is theirs no more', () => {
    expect(homeAfter(home(), shown({ wechatOpenId: undefined }), true)).not.toHaveProperty('wechatOpenId')
  })

  test('who stays keeps the account they did not use now, and what the operator once said', () => {
    expect(homeAfter(home(), shown({ phone: 'old', wechatOpenId: undefined }), false)).toEqual(home())
  })

  test('who comes back to a number has not left it', () => {
    const away = homeAfter(home(), shown(), true)
    expect(homeAfter(away, shown({ phone: 'old' }), true).left).toEqual([{ phone: 'new', epoch: 2 }])
  })

  test('the number of any epoch can be told while it is remembered', () => {
    const numbers = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(numbers, fc.constantFrom(...phoneOwners), (phones, phoneOwner) => {
        let now = home({ phone: 'first', left: [] })
        const had = new Map([[1, 'first']])
        for (const phone of phones) {
          now = homeAfter(now, shown({ phone, phoneOwner }), true)
          had.set(now.epoch, phone)
        }
        const cameBackTo = (phone: string, epoch: number) => [...had].some(([later, each]) => later > epoch && each === phone)
        for (const [epoch, phone] of had) if (!cameBackTo(phone, epoch)) expect(phoneIn(now, epoch)).toBe(phone)
        expect(now.left.every((each) => each.phone !== now.phone)).toBe(true)
      }),
    )
  })
})
