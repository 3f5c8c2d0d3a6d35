import { z } from '../../../functions/domain/zod'

/** Templates filed with the providers: our name of each, and the code that the provider gave it. */
export const smsTemplates = {
  urgentAlert: 'SMS_990100001',
  personTaken: 'SMS_990100002',
  personMissedCall: 'SMS_990100003',
  personAidGiven: 'SMS_990100004',
  personSafetyAsked: 'SMS_990100005',
  loginCode: 'SMS_990100006',
  oldNumberCode: 'SMS_990100007',
  numberMoved: 'SMS_990100008',
  'all-signed': 'SMS_990100011',
  submitted: 'SMS_990100012',
  'supplement-asked': 'SMS_990100013',
  'supplement-received': 'SMS_990100014',
  'supplement-silent': 'SMS_990100021',
  accepted: 'SMS_990100015',
  'publicity-started': 'SMS_990100016',
  'went-up': 'SMS_990100017',
  late: 'SMS_990100018',
  granted: 'SMS_990100019',
  refused: 'SMS_990100020',
} as const

export const voiceTemplates = { urgentAlert: 'TTS_990100001', personSilent: 'TTS_990100002' } as const

const WordsSchema = z.object({ words: z.record(z.string(), z.string()) })
const serves = 60_000

/** The filed text behind a code, with `{name}` where the sender fills in; undefined when no such template was filed. Throws while the text cannot be read. */
export type FiledTexts = (channel: 'sms' | 'voice', code: string) => Promise<string | undefined>

/** What was filed is what the system's own catalogue says, word by word: it is read from its public route, so that no sentence stands in two places. */
export function filedTexts(publicBase: string): FiledTexts {
  let read: { words: Record<string, string>; until: number } | undefined
  async function words(): Promise<Record<string, string>> {
    if (read && read.until > performance.now()) return read.words
    const response = await fetch(`${publicBase}/api/citizen/words`, { signal: AbortSignal.timeout(4_000) })
    read = { words: WordsSchema.parse(await response.json()).words, until: performance.now() + serves }
    return read.words
  }
  return async (channel, code) => {
    const filed: Readonly<Record<string, string>> = channel === 'sms' ? smsTemplates : voiceTemplates
    const name = Object.keys(filed).find((each) => filed[each] === code)
    return name === undefined ? undefined : (await words())[`notice.${channel}.${name}`]
  }
}
