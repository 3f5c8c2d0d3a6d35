import { AreaCodeSchema } from '../area/area'
import { PressKeySchema, type PressKey } from '../ids'
import { refuse, ok, type Result } from '../result'
import { hardships, PlaceSchema, reachWays, type Hardship, type HelpRequest, type Place, type ReachWay } from './help-request'

/** First two characters of every ticket by SMS (qiu zhu, "help"). */
export const SMS_TICKET_PREFIX = '\u6c42\u52a9'

/** What one SMS carries. The number that sent it is the phone to reach the person by; the note and the secret follow with the app's own press. */
export interface SmsTicket {
  key: PressKey
  hardship: Hardship
  forWhom: 'self' | 'someone-else'
  way: ReachWay
  place: Place
}

const people = ['self', 'someone-else'] as const

/** `<prefix> <key> <hardship, whom, reach: one digit each> <area code, or @latitude,longitude,accuracy, or words>`: one SMS of 70 signs with an area code. */
export function encodeSmsTicket(key: PressKey, request: Pick<HelpRequest, 'hardship' | 'forWhom' | 'place' | 'reach'>): string {
  const digits = [hardships.indexOf(request.hardship), people.indexOf(request.forWhom), reachWays.indexOf(request.reach.way)].map((index) => index + 1).join('')
  return `${SMS_TICKET_PREFIX} ${key} ${digits} ${placeText(request.place)}`
}

function placeText({ area, words, point }: Place): string {
  if (area) return area
  if (words) return words
  return point ? `@${point.latitude.toFixed(5)},${point.longitude.toFixed(5)},${Math.round(point.accuracy)},${point.system}` : ''
}

/** Stands for the place of an SMS that arrived without one (cut off on its way): the city's desk calls back and asks. */
export const UNKNOWN_PLACE = '?'

/** Full-width letters, digits and blanks as keyboards and old phones make them. */
const narrow = (text: string) => text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** Reads an SMS back; blanks anywhere, full-width signs and capital letters do no harm, and a place that was cut off loses nobody's press. Refused: it is something else that a person wrote. */
export function decodeSmsTicket(text: string): Result<SmsTicket, 'not-a-ticket'> {
  const match = new RegExp(`^\\s*${SMS_TICKET_PREFIX}\\s*((?:[0-9a-f]\\s*){32})((?:[1-9]\\s*){3})(.*)$`, 'is').exec(narrow(text))
  if (!match) return refuse('not-a-ticket')
  const key = (match[1] ?? '').replace(/\s/g, '').toLowerCase()
  const [first, second, third] = (match[2] ?? '').replace(/\s/g, '')
  const hardship = hardships[Number(first) - 1]
  const forWhom = people[Number(second) - 1]
  const way = reachWays[Number(third) - 1]
  const place = placeFrom((match[3] ?? '').trim())
  if (!PressKeySchema.safeParse(key).success || !hardship || !forWhom || !way || !place) return refuse('not-a-ticket')
  return ok({ key, hardship, forWhom, way, place })
}

function placeFrom(text: string): Place | undefined {
  const code = text.replace(/\s/g, '')
  const [latitude, longitude, accuracy, system] = code.startsWith('@') ? code.slice(1).split(',') : []
  const candidates: unknown[] = [
    AreaCodeSchema.safeParse(code).success && { area: code },
    system && { point: { latitude: Number(latitude), longitude: Number(longitude), accuracy: Number(accuracy), system: system.toLowerCase() } },
    { words: text.slice(0, 100) || UNKNOWN_PLACE },
  ]
  for (const candidate of candidates) {
    const place = PlaceSchema.safeParse(candidate)
    if (place.success) return place.data
  }
  return undefined
}
