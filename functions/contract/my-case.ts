import { caseStatuses, supplementWhys } from '../domain/case-work/case'
import { stepNames } from '../domain/case-work/context'
import { residentEntryTypes } from '../domain/case-work/resident-view'
import { factNames } from '../domain/household/facts'
import { ApplicationIdSchema, NoticeIdSchema, PhotoIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { grantResults, newsTemplates } from '../domain/notification/grant'
import { FenSchema } from '../domain/money/money'
import { AssessmentSchema } from '../domain/programmes/assessment'
import { ProgrammeSchema, WishSchema } from '../domain/programmes/programme'
import { z } from '../domain/zod'
import { ApplicationParams, partSchema } from './application'
import { defineRoute } from './route'

/** A legal clock as every screen shows it: the resident's and the officer's are the same. Dates are `YYYY-MM-DD` in China. */
export const ClockSchema = z.object({
  name: z.string(),
  start: z.string(),
  due: z.string(),
  unit: z.enum(['working', 'calendar']),
  length: z.number(),
  /** days left, today not counted; below zero: late by so many */
  left: z.number(),
  clause: z.string(),
  paused: z.optional(z.object({ at: InstantSchema, because: z.string() })),
  provisional: z.boolean(),
})
export type Clock = z.infer<typeof ClockSchema>

const Item = z.object({ id: z.string(), what: z.string(), why: z.enum(supplementWhys), answer: z.optional(z.enum(['photo', 'words', 'cannot'])) })

/** A case as one person of the household sees it. A member who is not the applicant sees status, clocks and their own papers; facts and reasons belong to the applicant. */
export const MyCaseSchema = z.object({
  id: ApplicationIdSchema,
  version: z.number(),
  part: partSchema,
  number: z.string(),
  status: z.enum(caseStatuses),
  wish: WishSchema,
  programme: z.optional(ProgrammeSchema),
  submittedAt: InstantSchema,
  /** who holds the step now, by office name; never an officer's name */
  holder: z.string(),
  /** telephone of that office, and the city's hotline */
  phone: z.string(),
  hotline: z.string(),
  clocks: z.array(ClockSchema),
  /** all steps in order */
  steps: z.array(z.object({ step: z.enum(stepNames), state: z.enum(['done', 'now', 'coming']), at: z.optional(InstantSchema), latest: z.optional(z.string()) })),
  supplement: z.optional(z.object({ items: z.array(Item), due: z.string(), open: z.boolean() })),
  /** sentences are `case.told.<type>` */
  timeline: z.array(z.object({ at: InstantSchema, type: z.enum(residentEntryTypes), fact: z.optional(z.enum(factNames)), because: z.optional(z.string()) })),
  decision: z.optional(
    z.object({
      at: InstantSchema,
      outcome: z.enum(['granted', 'refused']),
      programme: ProgrammeSchema,
      amount: z.optional(z.object({ fen: FenSchema, per: z.enum(['month', 'once']), from: z.optional(z.string()) })),
      reasons: z.array(z.string()),
      assessment: AssessmentSchema,
      remedies: z.object({ reconsideration: z.string(), lawsuit: z.string(), to: z.string(), clause: z.string() }),
    }),
  ),
})
export type MyCase = z.infer<typeof MyCaseSchema>

export const readMyCase = defineRoute({
  name: 'readMyCase',
  method: 'GET',
  poll: 'seen',
  path: '/applications/:id',
  action: 'case.follow',
  params: ApplicationParams,
  query: z.strictObject({ seen: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), version: z.number() }), MyCaseSchema]),
  problems: ['not-found'],
})

/** Answers everything that was asked once; an item may stay open by `cannot`, and then an officer helps. */
export const answerSupplement = defineRoute({
  name: 'answerSupplement',
  method: 'POST',
  path: '/applications/:id/supplement-answers',
  action: 'case.answer-supplement',
  idempotent: true,
  params: ApplicationParams,
  request: z.strictObject({
    answers: z
      .array(z.strictObject({ item: z.string().check(z.maxLength(16)), photo: z.optional(PhotoIdSchema), words: z.optional(z.string().check(z.trim(), z.maxLength(300, { error: 'field.too-long' }))), cannot: z.boolean() }))
      .check(z.minLength(1), z.maxLength(12)),
  }),
  status: 201,
  response: z.object({ id: ApplicationIdSchema, version: z.number() }),
  problems: ['not-found', 'not-complete', 'action-not-available', 'stale'],
})

const NoticeSchema = z.object({
  id: NoticeIdSchema,
  at: InstantSchema,
  /** `sayNotice` makes its title and text of kind and values; a phone may meet a kind that it does not know yet */
  kind: z.string(),
  values: z.record(z.string(), z.string()),
  application: z.optional(ApplicationIdSchema),
  seen: z.boolean(),
})
/** What this person was told, newest first, at most the newest hundred: the record, whatever else reached them. */
export const readInbox = defineRoute({ name: 'readInbox', method: 'GET', path: '/inbox', action: 'inbox.read', status: 200, response: z.object({ notices: z.array(NoticeSchema), unseen: z.number() }), problems: [] })
/** Seen: nothing more is sent for it. Ids that are not in this inbox are left alone. */
export const markSeen = defineRoute({ name: 'markSeen', method: 'POST', path: '/inbox/views', action: 'inbox.read', request: z.strictObject({ notices: z.array(NoticeIdSchema).check(z.minLength(1), z.maxLength(50)) }), status: 201, response: z.object({ unseen: z.number() }), problems: [] })
/** What the person chose when WeChat asked whether we may send a message; the ledger's first source. One key a choice, so that a report sent again counts once. */
export const reportGrant = defineRoute({
  name: 'reportGrant',
  method: 'POST',
  path: '/me/grants',
  action: 'inbox.read',
  idempotent: true,
  request: z.strictObject({ template: z.enum(newsTemplates), result: z.enum(grantResults) }),
  status: 201,
  response: z.object({}),
  problems: [],
})

export const myCaseRoutes = [readMyCase, answerSupplement, readInbox, markSeen, reportGrant] as const
