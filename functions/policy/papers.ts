import { chinaTime } from '../domain/china-time'
import type { Instant } from '../domain/instant'
import { type PaperBook, PaperBookSchema } from '../domain/policy/paper-book'
import { valueOn } from '../domain/policy/value-on'
import { z } from '../domain/zod'
import { servedBook } from './book'
import examplePapers from './example-city/papers.json'

const PapersFileSchema = z.strictObject({ subject: z.literal('papers'), unit: z.string(), values: z.array(z.strictObject({ from: z.string(), value: z.nullable(PaperBookSchema), source: z.string().check(z.minLength(1)) })) })
export type Papers = z.infer<typeof PapersFileSchema>

/** Reads the papers of a book. Throws with the place of everything that has the wrong shape. */
export function readPapers(name: string, file: unknown): Papers {
  const parsed = PapersFileSchema.safeParse(file)
  if (!parsed.success) throw new Error(`papers of ${name}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
  return parsed.data
}

/** The papers of the served book, apart from it: a function that makes none does not carry their words. */
export const servedPapers: Papers = readPapers(servedBook.name, examplePapers)

/** The papers of the served book in force at `at`. Throws when it fixes none. */
export function paperBook(at: Instant): PaperBook {
  const papers = valueOn(servedPapers.values, chinaTime(at).date)
  if (!papers) throw new Error('policy unknown: papers')
  return papers
}
