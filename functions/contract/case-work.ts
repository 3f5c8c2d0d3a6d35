import { readPurposes } from '../domain/access/read-purpose'
import { unreachableReasons } from '../domain/application/form'
import { AreaCodeSchema } from '../domain/area/area'
import { isDate } from '../domain/china-time'
import { caseActions } from '../domain/case-work/actions'
import { caseEventTypes, caseStatuses, supplementWhys } from '../domain/case-work/case'
import { CauseSchema, factNames, factSources, FactsSchema, PropertySchema } from '../domain/household/facts'
import { ApplicationIdSchema, DocumentIdSchema, MemberIdSchema, PhotoIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { FenSchema } from '../domain/money/money'
import { AssessmentSchema } from '../domain/programmes/assessment'
import { ProgrammeSchema, WishSchema } from '../domain/programmes/programme'
import { breakages, documentKinds, signerStates } from '../domain/signing/document'
import { z } from '../domain/zod'
import { ClockSchema, MyCaseSchema } from './my-case'
import { defineRoute } from './route'

/** One line of a worklist: nothing that names or reaches a person. */
export const CaseRowSchema = z.object({
  id: ApplicationIdSchema,
  number: z.string(),
  version: z.number(),
  status: z.enum(caseStatuses),
  wish: WishSchema,
  programme: z.optional(ProgrammeSchema),
  area: AreaCodeSchema,
  people: z.number(),
  submittedAt: InstantSchema,
  /** the clock that ends first */
  clock: z.optional(ClockSchema),
  /** a last day of ours has passed, or the family's day to answer */
  overdue: z.boolean(),
  /** the family's day to answer has passed without one */
  silent: z.boolean(),
  protected: z.boolean(),
  relativeOfStaff: z.boolean(),
  unreachable: z.number(),
  /** members for whose signature the applicant did not wait: whether it goes on without them, an officer decides */
  unsigned: z.number(),
  /** this officer can act on it now */
  mine: z.boolean(),
})
export type CaseRow = z.infer<typeof CaseRowSchema>

const CaseParams = z.strictObject({ id: ApplicationIdSchema })
const PhotoParams = z.strictObject({ id: ApplicationIdSchema, photo: PhotoIdSchema })
const DocumentParams = z.strictObject({ id: ApplicationIdSchema, document: DocumentIdSchema })
const Done = z.object({ id: ApplicationIdSchema, version: z.number() })
const sentence = (most: number) => z.string().check(z.trim(), z.minLength(4, { error: 'field.reason' }), z.maxLength(most, { error: 'field.too-long' }))
/** the day of the county's own visit: needed of a near relative of staff */
const visited = z.optional(z.string().check(z.refine(isDate, { error: 'field.visited' })))
const note = z.optional(z.string().check(z.trim(), z.maxLength(300, { error: 'field.too-long' })))
/** the version that the officer had before their eyes */
const seen = z.number().check(z.int(), z.gte(1))
const refusals = ['not-found', 'action-not-available', 'decided-by-other', 'stale'] as const
const onCase = { method: 'POST', idempotent: true, params: CaseParams, status: 201, response: Done } as const

/** Cases of the officer's area, due first; `cursor` is what the last answer gave, and an unchanged list answers in under 200 bytes. */
export const readWorklist = defineRoute({
  name: 'readWorklist',
  method: 'GET',
  path: '/cases',
  poll: 'cursor',
  action: 'case-list.read',
  query: z.strictObject({ cursor: z.optional(z.string().check(z.regex(/^[0-9a-z.-]{1,40}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), cursor: z.string() }), z.object({ cursor: z.string(), cases: z.array(CaseRowSchema), more: z.boolean() })]),
  problems: [],
})

export const CaseForOfficerSchema = z.object({
  ...CaseRowSchema.shape,
  applicant: z.object({ name: z.string(), idNumber: z.string(), phone: z.optional(z.string()) }),
  /** a protected case shows members by relation only */
  household: z.array(z.object({ member: MemberIdSchema, name: z.string(), relation: z.string(), idTail: z.string(), age: z.number(), signer: z.enum(signerStates), unreachable: z.optional(z.enum(unreachableReasons)), certified: z.boolean() })),
  words: z.optional(z.string()),
  photos: z.array(PhotoIdSchema),
  /** each fact with where it comes from; a corrected one keeps what was declared */
  facts: z.array(z.object({ fact: z.enum(factNames), value: z.union([z.number(), z.string()]), source: z.enum(factSources), declared: z.optional(z.union([z.number(), z.string()])), reason: z.optional(z.string()), by: z.optional(z.string()), at: z.optional(InstantSchema) })),
  /** the calculation sheet: every programme on the facts as they stand today, best fitting first */
  assessments: z.array(AssessmentSchema),
  clocks: z.array(ClockSchema),
  supplement: MyCaseSchema.shape.supplement,
  supplementAnswers: z.array(z.object({ item: z.string(), photo: z.optional(PhotoIdSchema), words: z.optional(z.string()), cannot: z.boolean() })),
  /** `outdated`: facts were put right since, somebody objected, or the county sent it back */
  opinion: z.optional(z.object({ by: z.string(), at: InstantSchema, programme: ProgrammeSchema, view: z.enum(['grant', 'refuse']), amount: z.optional(FenSchema), reasons: z.array(z.string()), note: z.optional(z.string()), assessment: AssessmentSchema, outdated: z.boolean() })),
  publicity: z.optional(z.object({ place: z.string(), from: InstantSchema, ends: z.string() })),
  decision: MyCaseSchema.shape.decision,
  countyVisit: z.optional(z.string()),
  sentBack: z.optional(z.object({ reason: z.string(), at: InstantSchema })),
  actions: z.array(z.enum(caseActions)),
  /** reasons for a pause that the book lists */
  pauseReasons: z.array(z.string()),
  /** `text` is what somebody wrote; sentences are `case.done.<type>` */
  timeline: z.array(
    z.object({
      at: InstantSchema,
      type: z.enum(caseEventTypes),
      by: z.optional(z.string()),
      text: z.optional(z.string()),
      fact: z.optional(z.enum(factNames)),
      clock: z.optional(z.string()),
      because: z.optional(z.string()),
      count: z.optional(z.number()),
      member: z.optional(MemberIdSchema),
      view: z.optional(z.enum(['grant', 'refuse'])),
      outcome: z.optional(z.enum(['granted', 'refused'])),
      visited: z.optional(z.string()),
    }),
  ),
})
export type CaseForOfficer = z.infer<typeof CaseForOfficerSchema>

/** Opens one case with the family's data: recorded with its purpose. `seen` is the version already shown; unchanged reads nothing and records nothing. */
export const openCase = defineRoute({
  name: 'openCase',
  method: 'GET',
  poll: 'seen',
  path: '/cases/:id',
  action: 'case.read',
  params: CaseParams,
  query: z.strictObject({ purpose: z.enum(readPurposes), seen: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), version: z.number() }), CaseForOfficerSchema]),
  problems: ['not-found'],
})
/** One photo of the case, base64; recorded like every read. */
export const openCasePhoto = defineRoute({ name: 'openCasePhoto', method: 'GET', path: '/cases/:id/photos/:photo', action: 'case.read', params: PhotoParams, query: z.strictObject({ purpose: z.enum(readPurposes) }), status: 200, response: z.object({ type: z.enum(['image/jpeg', 'image/png']), data: z.string() }), problems: ['not-found'] })

/** One signed paper of a case: who signed it for whom, when and how, and what checking everything that its seal binds has found. */
export const SignedPaperSchema = z.object({
  document: DocumentIdSchema,
  kind: z.enum(documentKinds),
  title: z.string(),
  signer: MemberIdSchema,
  /** the child, where a guardian signed in their name */
  subject: MemberIdSchema,
  signedAt: InstantSchema,
  how: z.enum(['read', 'heard']),
  device: z.enum(['own', 'shared']),
  /** its words would read otherwise now, and it was signed anew */
  replaced: z.boolean(),
  /** what does not fit; empty when everything does */
  broken: z.array(z.enum(breakages)),
})
export type SignedPaper = z.infer<typeof SignedPaperSchema>

/** The signed papers of a case, each checked anew; recorded like every read. */
export const listCasePapers = defineRoute({ name: 'listCasePapers', method: 'GET', path: '/cases/:id/papers', action: 'case.read', params: CaseParams, query: z.strictObject({ purpose: z.enum(readPurposes) }), status: 200, response: z.object({ papers: z.array(SignedPaperSchema) }), problems: ['not-found'] })
/** One signed paper's PDF, base64, with what checking it has found; recorded like every read. */
export const openCasePaper = defineRoute({ name: 'openCasePaper', method: 'GET', path: '/cases/:id/papers/:document', action: 'case.read', params: DocumentParams, query: z.strictObject({ purpose: z.enum(readPurposes) }), status: 200, response: z.object({ paper: SignedPaperSchema, pdf: z.string() }), problems: ['not-found'] })

export const askSupplement = defineRoute({
  name: 'askSupplement',
  ...onCase,
  path: '/cases/:id/supplement-requests',
  action: 'case.ask-supplement',
  request: z.strictObject({ seen, items: z.array(z.strictObject({ what: z.string().check(z.trim(), z.minLength(2, { error: 'field.required' }), z.maxLength(40, { error: 'field.too-long' })), why: z.enum(supplementWhys) })).check(z.minLength(1, { error: 'field.choose-one' }), z.maxLength(8)) }),
  problems: refusals,
})
export const acceptCase = defineRoute({ name: 'acceptCase', ...onCase, path: '/cases/:id/acceptances', action: 'case.accept', request: z.strictObject({ seen }), problems: refusals })
/** The look at the family's circumstances has begun. */
export const startInvestigation = defineRoute({ name: 'startInvestigation', ...onCase, path: '/cases/:id/investigations', action: 'case.start-investigation', request: z.strictObject({ seen }), problems: refusals })
/** A member who cannot sign now: nothing is asked about them, the rest goes on. */
export const certifyUnreachable = defineRoute({ name: 'certifyUnreachable', ...onCase, path: '/cases/:id/certifications', action: 'case.certify-unreachable', request: z.strictObject({ seen, member: MemberIdSchema, reason: sentence(200) }), problems: refusals })
/** Puts one fact right, with the reason; never the arithmetic. */
export const correctFact = defineRoute({
  name: 'correctFact',
  ...onCase,
  path: '/cases/:id/fact-corrections',
  action: 'case.correct-fact',
  request: z.strictObject({
    seen,
    correction: z.discriminatedUnion('fact', [
      z.strictObject({ fact: z.literal('people'), value: FactsSchema.shape.people }),
      z.strictObject({ fact: z.literal('monthlyIncome'), value: FenSchema }),
      z.strictObject({ fact: z.literal('savings'), value: FenSchema }),
      z.strictObject({ fact: z.literal('yearlyCosts'), value: FenSchema }),
      z.strictObject({ fact: z.literal('property'), value: PropertySchema }),
      z.strictObject({ fact: z.literal('cause'), value: CauseSchema }),
    ]),
    reason: sentence(200),
  }),
  problems: refusals,
})
export const pauseClock = defineRoute({ name: 'pauseClock', ...onCase, path: '/cases/:id/pauses', action: 'case.pause', request: z.strictObject({ seen, because: z.string().check(z.minLength(1), z.maxLength(40)) }), problems: [...refusals, 'invalid-input'] })
export const resumeClock = defineRoute({ name: 'resumeClock', ...onCase, path: '/cases/:id/resumptions', action: 'case.pause', request: z.strictObject({ seen }), problems: refusals })
/** The township's opinion on the calculation as it stands; an opinion to refuse needs its reasons in words. */
export const giveOpinion = defineRoute({ name: 'giveOpinion', ...onCase, path: '/cases/:id/opinions', action: 'case.give-opinion', request: z.strictObject({ seen, programme: ProgrammeSchema, view: z.enum(['grant', 'refuse']), reasons: z.array(sentence(200)).check(z.maxLength(6)), note }), problems: [...refusals, 'invalid-input'] })
/** Where the notice was put up; the days run from the next one. */
export const startPublicity = defineRoute({ name: 'startPublicity', ...onCase, path: '/cases/:id/publicities', action: 'case.start-publicity', request: z.strictObject({ seen, place: z.string().check(z.trim(), z.minLength(2, { error: 'field.required' }), z.maxLength(60, { error: 'field.too-long' })) }), problems: refusals })
/** Ends it with what was heard: an objection at any time, none when its days are over; then it also ends by itself. */
export const endPublicity = defineRoute({ name: 'endPublicity', ...onCase, path: '/cases/:id/publicity-ends', action: 'case.end-publicity', request: z.strictObject({ seen, objections: z.number().check(z.int(), z.gte(0), z.lte(999)) }), problems: refusals })
export const sendBack = defineRoute({ name: 'sendBack', ...onCase, path: '/cases/:id/send-backs', action: 'case.send-back', request: z.strictObject({ seen, reason: sentence(300) }), problems: refusals })
/** The county confirms what the township found; another person than whoever gave the opinion. `amount` is what stood on the screen, computed anew here: another one by today's rules is `stale`. */
export const confirmCase = defineRoute({ name: 'confirmCase', ...onCase, path: '/cases/:id/confirmations', action: 'case.confirm', request: z.strictObject({ seen, amount: z.optional(FenSchema), visited }), problems: [...refusals, 'same-officer', 'invalid-input'] })
/** Refuses, with reasons that cannot be left out; remedies are added from the book. */
export const refuseCase = defineRoute({ name: 'refuseCase', ...onCase, path: '/cases/:id/refusals', action: 'case.refuse', request: z.strictObject({ seen, reasons: z.array(sentence(200)).check(z.minLength(1, { error: 'field.reason' }), z.maxLength(6)), visited }), problems: [...refusals, 'same-officer', 'invalid-input'] })
/** Who opened this case, when, in which role and for what purpose. */
export const readCaseRecords = defineRoute({ name: 'readCaseRecords', method: 'GET', path: '/cases/:id/access-records', action: 'access-record.read', params: CaseParams, status: 200, response: z.object({ records: z.array(z.object({ at: InstantSchema, by: z.string(), role: z.string(), purpose: z.enum(readPurposes) })) }), problems: ['not-found'] })

export const caseWorkRoutes = [readWorklist, openCase, openCasePhoto, listCasePapers, openCasePaper, askSupplement, acceptCase, startInvestigation, certifyUnreachable, correctFact, pauseClock, resumeClock, giveOpinion, startPublicity, endPublicity, sendBack, confirmCase, refuseCase, readCaseRecords] as const
