import { Phone } from '../../infra/local/city/phone/phone'
import { base } from '../journeys/system'

/** A phone with the compiled mini-program, whose filed domain is served by the running system. */
export const aPhone = (): Phone => new Phone({ package: 'dist/weapp', domain: 'https://doudi.example.cn', served: base })

export interface Choices {
  hardship: string
  /** typed place */
  place: string
  reach: string
  phone?: string
}

/** From the first screen to the press, as a thumb goes. Returns the number of taps from 求助 to the last. */
export async function press(phone: Phone, { hardship, place, reach, phone: number }: Choices): Promise<number> {
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
  await phone.screen.type('写村名', place)
  await tap(place)
  await phone.see('怎么找您最方便')
  await tap(reach)
  if (number) await phone.screen.type('电话号码', number)
  await tap('求助')
  return taps
}
