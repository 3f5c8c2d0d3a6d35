import { say } from '../../functions/words'
import { registered } from '../../infra/local/city/people/register'
import { openidOf } from '../../infra/local/city/people/telephones'
import type { Phone } from '../../infra/local/city/phone/phone'
import { giveNumber } from '../../infra/local/city/phone/wechat-codes'
import { deliveriesSince, serverNow, until } from '../journeys/system'
import { inConfidence } from '../journeys/told'
import { aPhone } from './a-phone'

/** The telephone of somebody of the register, with their WeChat account on it. */
export function phoneOf(person: string): Phone {
  const { phone } = registered(person)
  if (phone === undefined) throw new Error(`${person} has no telephone`)
  return aPhone(openidOf(inConfidence('telephone', phone)))
}

/** From the log-in page on: WeChat's number at one tap, then name and ID number. */
export async function provesWhoItIs(phone: Phone, person: string): Promise<void> {
  await phone.see(say('log-in.phone'))
  await giveNumber(phone, say('log-in.phone.wechat'))
  await givesName(phone, person)
}

/** The same for somebody who does not let WeChat give the number: a code that comes by SMS. */
export async function provesByCode(phone: Phone, person: string): Promise<void> {
  const { phone: number = '' } = registered(person)
  await phone.see(say('log-in.phone'))
  await giveNumber(phone, say('log-in.phone.wechat'), 'deny')
  await phone.see(say('log-in.wechat.refused'))
  const since = await serverNow()
  await phone.screen.type(say('log-in.phone.field'), number)
  await phone.screen.tap(say('log-in.send-code'))
  await phone.see(say('log-in.code'))
  const code = await until('a code by SMS', async () => (await deliveriesSince(since)).filter(({ channel, to }) => channel === 'sms' && to === number).map(({ text }) => /\d{6}/.exec(text)?.[0]).at(-1))
  await phone.screen.type(say('log-in.code.field'), code)
  await phone.screen.tap(say('log-in.next'))
  await givesName(phone, person)
}

async function givesName(phone: Phone, person: string): Promise<void> {
  const { name, idNumber } = registered(person)
  await phone.see(say('log-in.name'))
  await phone.screen.type(say('log-in.name.field'), inConfidence('name', name))
  await phone.screen.type(say('log-in.name.id'), inConfidence('ID number', idNumber))
  await phone.screen.tap(say('log-in.name.prove'))
}

/** A mark of two strokes, in phone pixels of the pad. */
const mark = [[[40, 60], [90, 120], [160, 70], [230, 150]], [[120, 30], [130, 200]]] as const

/** On the pad's page: the server's answer to the mark is lost, as on a bad line, and the person presses again. */
async function signsOnABadLine(phone: Phone): Promise<void> {
  const { application = '', document = '' } = phone.current.instance.options as Record<string, string>
  phone.network.loseAnswers('POST', `/api/citizen/applications/${application}/papers/${document}/signatures`, 1)
  await phone.screen.tap(say('mark.sign'))
  await phone.see(say('kit.no-network'))
  await phone.screen.tap(say('mark.sign'))
}

/** In the signing room: reads, ticks, draws and signs one paper after the other until none is left, the first on a bad line. Gives their number. */
export async function signsEverything(phone: Phone): Promise<number> {
  let signed = 0
  await phone.screen.tap(say('room.read'))
  for (;;) {
    await phone.see(new RegExp(`${say('room.paper.next')}|${say('mark.done.all')}`))
    if (phone.screen.has(say('mark.done.all'))) return signed
    await until('the paper is printed', async () => !phone.screen.has(say('room.paper.being-made')))
    for (const tick of phone.screen.unticked()) await phone.screen.tap(tick)
    await phone.screen.tap(say('room.paper.next'))
    await phone.see(say('mark.title'))
    await phone.screen.draw(mark)
    expect(phone.canvas('pad')?.lines.length).toBeGreaterThanOrEqual(mark.length)
    await phone.screen.tap(say('mark.phone.own'))
    await (signed === 0 ? signsOnABadLine(phone) : phone.screen.tap(say('mark.sign')))
    await until('the mark is taken', async () => !phone.screen.has(say('mark.title')))
    signed += 1
  }
}
