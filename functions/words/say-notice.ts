import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import { hasSentence, placesOf, say } from './say'

/** A notice as far as its sentences need it; `kind` may be one that this catalogue does not know. */
interface Told {
  kind: string
  values: Readonly<Record<string, string>>
  at: Instant
}

/** Title and text as the inbox shows them; the text with its day where one is fixed. */
export function sayNotice(notice: Told): { title: string; text: string } {
  const values = readableValues(notice)
  const title = `told.${notice.kind}.title`
  const text = [`told.${notice.kind}.dated`, `told.${notice.kind}.text`].filter(hasSentence).find((key) => placesOf(key).every((name) => values[name]))
  return hasSentence(title) && text ? { title: say(title, values), text: say(text, values) } : { title: say('told.other.title'), text: say('told.other.text') }
}

/** The values of a notice as people read them: a day as "12月5日", with its year when that is not the notice's own. */
export function readableValues({ values, at }: Pick<Told, 'values' | 'at'>): Record<string, string> {
  const { year: now } = chinaTime(at)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
      if (!year) return [name, value]
      return [name, say(Number(year) === now ? 'time.date' : 'time.date-of-year', { year, month: Number(month), day: Number(day) })]
    }),
  )
}
