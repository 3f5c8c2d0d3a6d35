import { Phone } from '../../infra/local/city/phone/phone'
import { base } from '../journeys/system'
import { inConfidence } from '../journeys/told'

/** A phone with the compiled mini-program, whose filed domain is served by the running system; with this WeChat account, else with one that nobody has met yet. */
export const aPhone = (openid?: string): Phone => new Phone({ package: 'dist/weapp', domain: 'https://doudi.example.cn', served: base, ...(openid !== undefined && { openid }) })

export interface Choices {
  hardship: string
  /** name of a place that the list has */
  place?: string
  /** the place in one's own words instead */
  words?: string
  reach: string
  phone?: string
}

/** From the first screen to the press, as a thumb goes. Returns the number of taps from 求助 to the last. */
export async function press(phone: Phone, { hardship, place = '东山街道', words, reach, phone: number }: Choices): Promise<number> {
  let taps = 0
  const tap = async (label: string): Promise<void> => {
    taps += 1
    await phone.screen.tap(label)
  }
  await phone.see('有难处')
  await tap('求助')
  await phone.see('有生命危险吗')
  await tap('没有危险，往下走')
  await phone.see('眼下最难的是什么')
  await tap(hardship)
  await phone.see('人在哪里')
  await phone.screen.type('写村名', words === undefined ? place : inConfidence('typed place', words))
  await tap(words ?? place)
  await phone.see('怎么找您最方便')
  await tap(reach)
  if (number) await phone.screen.type('电话号码', inConfidence('telephone', number))
  await tap('求助')
  return taps
}

/** Key of the only press that this phone keeps, whether it has arrived or not; its secret is remembered for the last look. */
export function keyOn(phone: Phone): string {
  const kept = String(phone.storage.get('page-state').value ?? '{"items":[]}')
  const { items } = JSON.parse(kept) as { items: { key?: string; request?: { secret: string }; press?: { key: string; secret: string } }[] }
  const [item, ...others] = items
  const key = item?.press?.key ?? item?.key
  if (!item || !key || others.length > 0) throw new Error(`this phone keeps ${items.length} presses`)
  inConfidence('press secret', item.press?.secret ?? item.request?.secret ?? '')
  return key
}
