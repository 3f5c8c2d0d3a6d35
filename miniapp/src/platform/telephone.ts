import Taro from '@tarojs/taro'

const dialable = (number: string) => number.replace(/[^\d+]/g, '')

/** Opens the phone's own dialler with this number; call only from a tap. What the person does there is theirs, and not known to us. */
export function call(number: string): void {
  Taro.makePhoneCall({ phoneNumber: dialable(number) }).catch(() => undefined)
}

/** Opens a pre-written message for the person to send; call only from a tap. */
export function writeSms(number: string, content: string): void {
  const messages = Taro as unknown as { sendSms?: (options: { phoneNumber: string; content: string; fail(): void }) => unknown }
  messages.sendSms?.({ phoneNumber: dialable(number), content, fail: () => undefined })
}
