import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import { type PaperBook, PaperBookSchema } from '../domain/policy/paper-book'
import { valueOn } from '../domain/policy/value-on'
import { z } from '../domain/zod'
import { type BookName, books, servedBook } from './book'
import examplePapers from './example-city/papers.json'
import { paperFaults } from './paper-faults'
import zhenjiangPapers from './zhenjiang/papers.json'

const PapersFileSchema = z.strictObject({ subject: z.literal('papers'), unit: z.string(), values: z.array(z.strictObject({ from: z.string(), value: z.nullable(PaperBookSchema), source: z.string().check(z.minLength(1)) })) })
export type Papers = z.infer<typeof PapersFileSchema>

/** Reads the papers of a book. Throws with everything that makes them unusable. */
function load(name: BookName, file: unknown): Papers {
  const parsed = PapersFileSchema.safeParse(file)
  const faults = parsed.success ? paperFaults(parsed.data, books[name]) : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  if (!parsed.success || faults.length > 0) throw new Error(`papers of ${name}:\n${faults.join('\n')}`)
  return parsed.data
}

/** The papers of every book, apart from it: a function that makes none does not carry their words. */
export const paperFiles: Readonly<Record<string, Papers>> = { 'example-city': load('example-city', examplePapers), zhenjiang: load('zhenjiang', zhenjiangPapers) }

/** The papers of the served book in force at `at`. Throws when it fixes none. */
export function paperBook(at: Instant): PaperBook {
  const papers = valueOn(paperFiles[servedBook.name]?.values ?? [], chinaTime(at).date)
  if (!papers) throw new Error('policy unknown: papers')
  return papers
}
