import { PolicySnapshotSchema, DutyDeskSchema } from '../domain/policy/snapshot'
import { NoticePolicySchema } from '../domain/policy/notice-policy'
import { StaffPolicySchema } from '../domain/policy/staff-policy'
import { z } from '../domain/zod'

const source = z.string().check(z.minLength(1))
const snapshot = PolicySnapshotSchema.shape

/** The files of a book as people write them. `null` is UNKNOWN and always stands beside a source that says what was looked for. */
export const bookFileSchemas = {
  city: z.strictObject({
    subject: z.literal('city'),
    source,
    example: z.boolean(),
    city: z.strictObject({ area: snapshot.city.shape.area, name: z.string(), hotline: z.nullable(z.string()), smsNumber: z.nullable(z.string()) }),
    emergencyNumbers: snapshot.emergencyNumbers,
  }),
  areas: z.strictObject({ subject: z.literal('areas'), source, areas: snapshot.areas }),
  desks: z.strictObject({ subject: z.literal('duty-desks'), unit: z.string(), source, desks: z.nullable(z.array(DutyDeskSchema)) }),
  triage: z.strictObject({ subject: z.literal('urgent-triage'), unit: z.string(), values: snapshot.triage }),
  clocks: z.strictObject({ subject: z.literal('urgent-clocks'), unit: z.string(), values: snapshot.urgentClocks }),
  staff: z.strictObject({ subject: z.literal('staff'), unit: z.string(), values: z.array(z.object({ from: z.string(), value: z.nullable(StaffPolicySchema), source: z.string() })) }),
  notices: z.strictObject({ subject: z.literal('notices'), unit: z.string(), values: z.array(z.object({ from: z.string(), value: z.nullable(NoticePolicySchema), source: z.string() })) }),
}

type Files = typeof bookFileSchemas
export type BookFiles = { [Name in keyof Files]: z.infer<Files[Name]> }

/** One city's book: what its files say, checked by `bookFaults`. */
export interface Book extends BookFiles {
  name: string
}

/** Reads the files of a book. Throws with the file and the place of everything that has the wrong shape. */
export function readBook(name: string, files: Record<keyof Files, unknown>): Book {
  const read = <Name extends keyof Files>(file: Name): BookFiles[Name] => {
    const parsed = bookFileSchemas[file].safeParse(files[file])
    if (!parsed.success) throw new Error(`policy book ${name}, ${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
    return parsed.data as BookFiles[Name]
  }
  return { name, city: read('city'), areas: read('areas'), desks: read('desks'), triage: read('triage'), clocks: read('clocks'), staff: read('staff'), notices: read('notices') }
}
