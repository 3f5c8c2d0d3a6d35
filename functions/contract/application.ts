import { AreaCodeSchema } from '../domain/area/area'
import { AnswerTextSchema, FieldNameSchema } from '../domain/application/form'
import { caseStatuses } from '../domain/case-work/case'
import { ApplicationIdSchema, MemberIdSchema, PhotoIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { ProgrammeSchema, WishSchema } from '../domain/programmes/programme'
import { z } from '../domain/zod'
import { defineRoute } from './route'

export const ApplicationParams = z.strictObject({ id: ApplicationIdSchema })
const PhotoParams = z.strictObject({ id: ApplicationIdSchema, photo: PhotoIdSchema })

/** What one person has to do with an application. */
export const partSchema = z.enum(['applicant', 'member'])

export const DraftSchema = z.object({
  id: ApplicationIdSchema,
  version: z.number(),
  startedAt: InstantSchema,
  savedAt: InstantSchema,
  answers: z.record(z.string(), z.string()),
  /** the field answered last, on whichever phone: the form goes on there */
  lastField: z.optional(z.string()),
  /** the applicant as their identity proved them; never typed again */
  applicant: z.object({ name: z.string(), idTail: z.string(), adult: z.boolean() }),
  /** years from which a person is of age */
  adultFrom: z.number(),
  photos: z.array(z.object({ id: PhotoIdSchema, state: z.enum(['arriving', 'checked', 'not-readable']), received: z.number(), size: z.number() })),
  /** the household is fixed while papers are being signed; a change asks exactly those concerned again */
  signing: z.boolean(),
})
export type Draft = z.infer<typeof DraftSchema>

/** Begins an application, or gives back the one this person has begun and not submitted: nobody fills the same form twice. The idempotency key is its id. */
export const startApplication = defineRoute({ name: 'startApplication', method: 'POST', path: '/applications', action: 'application.start', idempotent: true, request: z.strictObject({}), status: 201, response: z.object({ id: ApplicationIdSchema, continued: z.boolean() }), problems: [] })

/** Applications in which this person has a part, newest first: their own, and those whose signing room they have entered. */
export const listMyApplications = defineRoute({
  name: 'listMyApplications',
  method: 'GET',
  path: '/applications',
  action: 'application.list',
  status: 200,
  response: z.object({
    applications: z.array(
      z.object({
        id: ApplicationIdSchema,
        part: partSchema,
        wish: z.optional(WishSchema),
        programme: z.optional(ProgrammeSchema),
        /** the printed number, once submitted */
        number: z.optional(z.string()),
        status: z.enum(['draft', ...caseStatuses]),
        at: InstantSchema,
        /** something is asked of this person */
        asked: z.boolean(),
      }),
    ),
  }),
  problems: [],
})

export const readDraft = defineRoute({ name: 'readDraft', method: 'GET', path: '/applications/:id/draft', action: 'application.fill', params: ApplicationParams, status: 200, response: DraftSchema, problems: ['not-found', 'action-not-available'] })

/** Keeps answers as they are given: the last word for a field stands, whichever phone it comes from. The same answers again change nothing. */
export const saveAnswers = defineRoute({
  name: 'saveAnswers',
  method: 'POST',
  path: '/applications/:id/answers',
  action: 'application.fill',
  params: ApplicationParams,
  request: z.strictObject({ answers: z.array(z.strictObject({ field: FieldNameSchema, value: AnswerTextSchema })).check(z.minLength(1), z.maxLength(40)) }),
  status: 201,
  response: z.object({ version: z.number(), savedAt: InstantSchema }),
  problems: ['not-found', 'action-not-available', 'stale'],
})

/** Longest part of a photo, in bytes before base64, and the largest photo: the phone makes it smaller before it sends. */
export const mostPartBytes = 192 * 1024
export const mostPhotoBytes = 3 * 1024 * 1024
/** a body with one such part, in bytes */
const mostPartBody = 264 * 1024

/** One part of a photo, at its offset; every part but the last has at least `leastPartBytes`. A part that was received before is answered as then; another offset than the next one: `part-not-next`, and `received` is read with the photo. The last part makes the photo checked by its content. */
export const sendPhotoPart = defineRoute({
  name: 'sendPhotoPart',
  method: 'POST',
  path: '/applications/:id/photos/:photo/parts',
  action: 'application.send-photo',
  params: PhotoParams,
  mostBytes: mostPartBody,
  request: z.strictObject({
    offset: z.number().check(z.int(), z.gte(0), z.lte(mostPhotoBytes)),
    size: z.number().check(z.int(), z.gte(1), z.lte(mostPhotoBytes)),
    data: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.minLength(4), z.maxLength(262_144)),
  }),
  status: 201,
  response: z.object({ received: z.number(), state: z.enum(['arriving', 'checked']) }),
  problems: ['not-found', 'action-not-available', 'part-not-next', 'photo-not-readable', 'stale'],
})
export const readPhotoState = defineRoute({ name: 'readPhotoState', method: 'GET', path: '/applications/:id/photos/:photo', action: 'application.send-photo', params: PhotoParams, status: 200, response: z.object({ received: z.number(), state: z.enum(['none', 'arriving', 'checked', 'not-readable']) }), problems: ['not-found'] })

/** A coming step with the latest day the law allows, were the step before it done today or on its own last day. */
export const ComingStepSchema = z.object({ step: z.string(), by: z.enum(['township', 'county', 'family']), latest: z.optional(z.string()), working: z.optional(z.number()), clause: z.string() })

/**
 * Sends everything as the summary shows it. Whatever is missing is named at once (`not-complete`, with fields): answers, signatures, photos still arriving.
 * `unsigned`: members for whose signature the applicant does not wait. That they must sign is law, that an application ends for want of it is an officer's choice
 * (57 art. 9 and 29: "may"), so it is taken and says so. Only for papers that are out as they would be sent, and never for the applicant's own hand.
 */
export const submitApplication = defineRoute({
  name: 'submitApplication',
  method: 'POST',
  path: '/applications/:id/submissions',
  action: 'application.submit',
  idempotent: true,
  params: ApplicationParams,
  request: z.strictObject({ unsigned: z.optional(z.array(MemberIdSchema).check(z.maxLength(20))) }),
  status: 201,
  response: z.object({ id: ApplicationIdSchema, number: z.string(), at: InstantSchema, area: AreaCodeSchema, steps: z.array(ComingStepSchema) }),
  problems: ['not-found', 'not-complete', 'action-not-available', 'stale'],
})

export const applicationRoutes = [startApplication, listMyApplications, readDraft, saveAnswers, sendPhotoPart, readPhotoState, submitApplication] as const
