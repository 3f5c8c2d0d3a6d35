import { RetentionPolicySchema } from '../domain/policy/retention-policy'
import { ProgrammePolicySchema, ClausesSchema } from '../domain/policy/programme-policy'
import { DeadlineRowSchema, PauseReasonValuesSchema, RemediesValuesSchema, SigningValuesSchema, StepsValuesSchema } from '../domain/policy/procedure'
import { dated } from '../domain/policy/dated-schema'
import { PolicySnapshotSchema, DutyDeskSchema } from '../domain/policy/snapshot'
import { ResidentPolicySchema } from '../domain/policy/resident-policy'
import { NoticePolicySchema } from '../domain/policy/notice-policy'
import { StaffPolicySchema } from '../domain/policy/staff-policy'
import { z } from '../domain/zod'

const source = z.string().check(z.minLength(1))
const snapshot = PolicySnapshotSchema.shape
const { figures, rules } = ProgrammePolicySchema.shape

type WithUnits<Shape extends Record<string, z.ZodMiniType>> = { [Name in keyof Shape]: z.ZodMiniType<{ unit: string; values: z.infer<Shape[Name]> }> }

/** The same values as the phone carries, each under the unit that people write them in. */
const withUnits = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, values]) => [name, z.strictObject({ unit: z.string(), values })])) as unknown as WithUnits<Shape>)

const CalendarYearSchema = z.strictObject({ year: z.number(), source, holidays: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string() })), workdays: z.array(z.string()) })
const deadlines = z.strictObject({ subject: z.literal('deadlines'), source, deadlines: z.array(DeadlineRowSchema) })

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
  retention: z.strictObject({ subject: z.literal('retention'), unit: z.string(), values: z.array(dated(RetentionPolicySchema)) }),
  resident: z.strictObject({ subject: z.literal('resident'), unit: z.string(), values: z.array(dated(ResidentPolicySchema)) }),
  staff: z.strictObject({ subject: z.literal('staff'), unit: z.string(), values: z.array(dated(StaffPolicySchema)) }),
  notices: z.strictObject({ subject: z.literal('notices'), unit: z.string(), values: z.array(dated(NoticePolicySchema)) }),
  programmes: z.strictObject({ subject: z.literal('programmes'), figures: withUnits(figures.shape), rules: withUnits(rules.shape) }),
  deadlines,
  pauseReasons: z.strictObject({ subject: z.literal('pause-reasons'), unit: z.string(), values: PauseReasonValuesSchema }),
  /** what holds in every city */
  holidays: z.strictObject({ subject: z.literal('holidays'), everyYear: z.strictObject({ days: z.array(z.string()), source }), years: z.array(CalendarYearSchema) }),
  clauses: z.strictObject({ subject: z.literal('clauses'), unit: z.string(), values: z.array(dated(ClausesSchema)) }),
  nationalDeadlines: deadlines,
  caseSteps: z.strictObject({ subject: z.literal('case-steps'), unit: z.string(), values: StepsValuesSchema }),
  remedies: z.strictObject({ subject: z.literal('remedies'), unit: z.string(), values: RemediesValuesSchema }),
  signing: z.strictObject({ subject: z.literal('signing'), unit: z.string(), values: SigningValuesSchema }),
}

type Files = typeof bookFileSchemas
export type BookFiles = { [Name in keyof Files]: z.infer<Files[Name]> }

/** One city's book: what its files say, in their shapes; `bookFaults` checks what they mean. */
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
  return {
    name,
    city: read('city'),
    areas: read('areas'),
    desks: read('desks'),
    triage: read('triage'),
    clocks: read('clocks'),
    retention: read('retention'),
    staff: read('staff'),
    resident: read('resident'),
    notices: read('notices'),
    programmes: read('programmes'),
    deadlines: read('deadlines'),
    pauseReasons: read('pauseReasons'),
    holidays: read('holidays'),
    clauses: read('clauses'),
    nationalDeadlines: read('nationalDeadlines'),
    caseSteps: read('caseSteps'),
    remedies: read('remedies'),
    signing: read('signing'),
  }
}
