import { AreaCodeSchema, type AreaCode } from './area/area'
import { IdentityMessageSchema } from './identity/messages'
import { ApplicationIdSchema, DocumentIdSchema, NoticeIdSchema, PersonIdSchema } from './ids'
import { UrgentMessageSchema } from './urgent-relief/messages'
import { z } from './zod'

/** What must happen after a transition of an application or a case. Names ids and areas, never a person. */
export const CaseMessageSchema = z.discriminatedUnion('type', [
  /** a notice stands in the person's inbox; tell them by the first way that works */
  z.strictObject({ type: z.literal('person-notified'), person: PersonIdSchema, notice: NoticeIdSchema }),
  /** a paper must be rendered once and stored */
  z.strictObject({ type: z.literal('paper-wanted'), application: ApplicationIdSchema, document: DocumentIdSchema }),
  /** nobody is told; the worklists of the area have something new */
  z.strictObject({ type: z.literal('case-list-changed'), area: AreaCodeSchema }),
])
export type CaseMessage = z.infer<typeof CaseMessageSchema>

/** Everything an outbox item can ask for. */
export const MessageSchema = z.union([UrgentMessageSchema, CaseMessageSchema, IdentityMessageSchema])
export type Message = z.infer<typeof MessageSchema>

/** The boards that a message moves: those of urgent help by area, those of cases by area; none for what concerns one person only. */
export function boardOf(message: Message): { board: 'urgent' | 'cases'; area: AreaCode } | undefined {
  switch (message.type) {
    case 'urgent-alert':
    case 'person-told':
    case 'board-changed':
      return { board: 'urgent', area: message.area }
    case 'case-list-changed':
      return { board: 'cases', area: message.area }
    case 'person-notified':
    case 'paper-wanted':
    case 'number-moved':
      return undefined
  }
}
