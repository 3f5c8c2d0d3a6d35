import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { StaffIdSchema } from '../../../../functions/domain/ids'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'

const KnownOfficerSchema = z.object({
  id: z.optional(StaffIdSchema),
  password: z.string(),
  totpSecret: z.string(),
  /** whether the initial password was changed already */
  settled: z.boolean(),
  /** last step whose code was used: the system takes each once */
  usedStep: z.number(),
})
export type KnownOfficer = z.infer<typeof KnownOfficerSchema>

const PeopleSchema = z.object({
  /** chance of this city, from which its presses' keys and secrets are derived */
  salt: z.string(),
  officers: z.record(z.string(), KnownOfficerSchema),
  seeded: z.boolean(),
})
type People = z.infer<typeof PeopleSchema>

/** What the invented people know themselves: officers their passwords, telephones their press secrets. */
export interface PeopleFile {
  readonly salt: string
  readonly seeded: boolean
  officer(loginName: string): KnownOfficer | undefined
  keepOfficer(loginName: string, officer: KnownOfficer): void
  finishSeed(): void
}

export function openPeopleFile(dataDir: string): PeopleFile {
  const path = join(dataDir, 'people.json')
  const kept = readJsonFile(path)
  const people: People = kept === undefined ? { salt: randomBytes(16).toString('hex'), officers: {}, seeded: false } : PeopleSchema.parse(kept)
  const save = () => writeJsonFile(path, people)
  if (kept === undefined) save()
  return {
    salt: people.salt,
    get seeded() {
      return people.seeded
    },
    officer: (loginName) => people.officers[loginName],
    keepOfficer(loginName, officer) {
      people.officers[loginName] = officer
      save()
    },
    finishSeed() {
      people.seeded = true
      save()
    },
  }
}
