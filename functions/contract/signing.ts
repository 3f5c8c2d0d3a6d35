import { UnreachableReasonSchema } from '../domain/application/form'
import { ApplicationIdSchema, DocumentIdSchema, InvitationCodeSchema, MemberIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { blockKinds, breakages, consentPurposes, documentKinds, signerStates } from '../domain/signing/document'
import { StrokesSchema } from '../domain/signing/strokes'
import { z } from '../domain/zod'
import { ApplicationParams } from './application'
import { defineRoute } from './route'

const MemberParams = z.strictObject({ id: ApplicationIdSchema, member: MemberIdSchema })
const DocumentParams = z.strictObject({ id: ApplicationIdSchema, document: DocumentIdSchema })
const InvitationParams = z.strictObject({ code: InvitationCodeSchema })

/** One person of the household on the applicant's board: who signs for them and how far that is; no fact of theirs. */
export const BoardPersonSchema = z.object({
  member: MemberIdSchema,
  /** as the applicant typed it */
  name: z.string(),
  state: z.enum(signerStates),
  /** `self`, or the member who signs as guardian */
  by: z.union([z.literal('self'), MemberIdSchema]),
  /** where this person finds the signing room; absent for whoever signs nothing themselves */
  invitation: z.optional(InvitationCodeSchema),
  signedAt: z.optional(InstantSchema),
  unreachable: z.optional(UnreachableReasonSchema),
})

/** Makes papers and invitations for everybody who has none, from the household as it is typed now; whose papers would read otherwise than those made before is asked again, nobody else. Incomplete households: `not-complete`, with fields. */
export const openSigningRoom = defineRoute({ name: 'openSigningRoom', method: 'POST', path: '/applications/:id/signing-rooms', action: 'application.invite', idempotent: true, params: ApplicationParams, request: z.strictObject({}), status: 201, response: z.object({ id: ApplicationIdSchema, people: z.number() }), problems: ['not-found', 'not-complete', 'action-not-available', 'stale'] })
/** The applicant's board; `seen` is the version already shown. */
export const readSigningBoard = defineRoute({
  name: 'readSigningBoard',
  method: 'GET',
  poll: 'seen',
  path: '/applications/:id/signing-board',
  action: 'application.invite',
  params: ApplicationParams,
  query: z.strictObject({ seen: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), version: z.number() }), z.object({ version: z.number(), people: z.array(BoardPersonSchema), complete: z.boolean() })]),
  problems: ['not-found', 'action-not-available'],
})
/** A new invitation in place of the old one, which ends. */
export const renewInvitation = defineRoute({ name: 'renewInvitation', method: 'POST', path: '/applications/:id/members/:member/invitations', action: 'application.invite', idempotent: true, params: MemberParams, request: z.strictObject({}), status: 201, response: z.object({ member: MemberIdSchema, version: z.number() }), problems: ['not-found', 'action-not-available', 'stale'] })

/** What anybody may know of an invitation: whether it leads somewhere. */
export const lookAtInvitation = defineRoute({ name: 'lookAtInvitation', method: 'GET', path: '/invitations/:code', action: 'invitation.look', params: InvitationParams, status: 200, response: z.object({ open: z.boolean() }), problems: ['not-found'] })
/** Enters the signing room: only the person whose name and ID number the applicant gave for this place. Everybody else meets `not-found`, whatever they show. */
export const enterSigningRoom = defineRoute({ name: 'enterSigningRoom', method: 'POST', path: '/invitations/:code/entries', action: 'invitation.enter', params: InvitationParams, request: z.strictObject({}), status: 201, response: z.object({ application: ApplicationIdSchema, member: MemberIdSchema }), problems: ['not-found', 'action-not-available', 'stale'] })

/** One part of a paper as it is read on the screen: the same words that the PDF holds. */
export const BlockSchema = z.object({ kind: z.enum(blockKinds), text: z.string(), /** it stands beside the tick for this purpose */ purpose: z.optional(z.enum(consentPurposes)) })
export const PaperSchema = z.object({
  id: DocumentIdSchema,
  kind: z.enum(documentKinds),
  title: z.string(),
  /** for whom it is signed, when that is somebody else: a child */
  forName: z.optional(z.string()),
  blocks: z.array(BlockSchema),
  /** purposes that need a tick of their own */
  purposes: z.array(z.enum(consentPurposes)),
  /** `being-made` for some seconds after the room was opened */
  state: z.enum(['being-made', 'ready', 'signed', 'refused', 'replaced']),
  signedAt: z.optional(InstantSchema),
})
/** The papers that this person is to sign or has signed in an application, and whose application it is (family name and star only). */
export const readMyPapers = defineRoute({ name: 'readMyPapers', method: 'GET', path: '/applications/:id/papers', action: 'paper.read', params: ApplicationParams, status: 200, response: z.object({ family: z.string(), wish: z.string(), mine: z.boolean(), papers: z.array(PaperSchema) }), problems: ['not-found'] })

/** Signs one paper: any mark counts. `how`: read on the screen, or heard. The paper must still be the one that was read (`wording-changed`). */
export const signPaper = defineRoute({
  name: 'signPaper',
  method: 'POST',
  path: '/applications/:id/papers/:document/signatures',
  action: 'paper.sign',
  idempotent: true,
  params: DocumentParams,
  mostBytes: 128 * 1024,
  request: z.strictObject({ strokes: StrokesSchema, purposes: z.array(z.enum(consentPurposes)).check(z.maxLength(8)), how: z.enum(['read', 'heard']), device: z.enum(['own', 'shared']) }),
  status: 201,
  response: z.object({ document: DocumentIdSchema, at: InstantSchema, left: z.number() }),
  problems: ['not-found', 'action-not-available', 'wording-changed', 'invalid-input', 'stale'],
})
/** This person does not sign: nothing is asked about them. The applicant sees that it waits, never why. */
export const refuseToSign = defineRoute({ name: 'refuseToSign', method: 'POST', path: '/applications/:id/refusals', action: 'paper.sign', idempotent: true, params: ApplicationParams, request: z.strictObject({}), status: 201, response: z.object({ id: ApplicationIdSchema }), problems: ['not-found', 'action-not-available', 'stale'] })
/** The paper's PDF, base64; for its signer. */
export const readPaperFile = defineRoute({ name: 'readPaperFile', method: 'GET', path: '/applications/:id/papers/:document/file', action: 'paper.read', params: DocumentParams, status: 200, response: z.object({ name: z.string(), pdf: z.string() }), problems: ['not-found', 'action-not-available'] })
/** Checks every seal of this person's paper anew: the words, the PDF, the mark, the record, the signature, the place in the chain. `broken` names what does not fit. */
export const verifyPaper = defineRoute({ name: 'verifyPaper', method: 'GET', path: '/applications/:id/papers/:document/verification', action: 'paper.read', params: DocumentParams, status: 200, response: z.object({ intact: z.boolean(), broken: z.array(z.enum(breakages)), sealedAt: z.optional(InstantSchema) }), problems: ['not-found', 'action-not-available'] })

export const signingRoutes = [openSigningRoom, readSigningBoard, renewInvitation, lookAtInvitation, enterSigningRoom, readMyPapers, signPaper, refuseToSign, readPaperFile, verifyPaper] as const
