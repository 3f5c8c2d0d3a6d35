import type { Phone } from './phone'
import type { PhoneNetwork } from './phone-network'
import type { PhoneState } from './wx'

const places = { 'log-in': '/city/wechat/codes', phone: '/city/wechat/phone-codes' } as const

/** What WeChat on this phone gives for its account, from the city that is served at `served`. */
export function wechatCodes(network: Pick<PhoneNetwork, 'online'>, served: string, openid: string): PhoneState['code'] {
  return async (kind) => {
    if (!network.online) throw new Error('off-line')
    const response = await fetch(served + places[kind], { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ openid }) })
    if (!response.ok) throw new Error(`WeChat gives no ${kind} code: status ${response.status}`)
    return ((await response.json()) as { code: string }).code
  }
}

/** Presses the getPhoneNumber button of this name; the person lets WeChat give the number, or refuses to. */
export async function giveNumber({ state, screen }: Pick<Phone, 'state' | 'screen'>, label: string, answer: 'allow' | 'deny' = 'allow'): Promise<void> {
  const refused = { errMsg: 'getPhoneNumber:fail user deny' }
  const given = answer === 'deny' ? refused : await state.code('phone').then((code) => ({ code, errMsg: 'getPhoneNumber:ok' }), () => refused)
  await screen.answerPhoneButton(label, given)
}
