import type { answerSupplement } from '@contract/my-case'
import type { BodyOf } from '@contract/route'
import type { ApplicationId, PhotoId } from '@domain/ids'

/** What a person has given for one item so far. */
export interface ItemDraft {
  words?: string
  cannot?: boolean
  photo?: { id: PhotoId; /** it has arrived and can be read */ sent: boolean }
}
export type Drafts = Readonly<Record<string, ItemDraft>>

type Answers = BodyOf<typeof answerSupplement>['answers']

/** What is sent, or the items for which nothing was given, and those whose photo has not arrived. */
export function answersOf(items: readonly { id: string }[], drafts: Drafts): { answers: Answers; missing: string[]; arriving: string[] } {
  const drafted = items.map(({ id }) => ({ id, draft: drafts[id] ?? {} }))
  const words = ({ words: said = '' }: ItemDraft) => said.trim()
  return {
    answers: drafted.map(({ id, draft }) => ({ item: id, ...(draft.photo && { photo: draft.photo.id }), ...(words(draft) !== '' && { words: words(draft) }), cannot: draft.cannot === true })),
    missing: drafted.filter(({ draft }) => !draft.photo && words(draft) === '' && !draft.cannot).map(({ id }) => id),
    arriving: drafted.filter(({ draft }) => draft.photo?.sent === false).map(({ id }) => id),
  }
}

const kept = new Map<ApplicationId, Drafts>()

/** What was given stays while the app is open, also through a log-in in between. */
export const draftsOf = (application: ApplicationId): Drafts => kept.get(application) ?? {}
export const keepDrafts = (application: ApplicationId, drafts: Drafts): void => void kept.set(application, drafts)
export const dropDrafts = (application: ApplicationId): void => void kept.delete(application)
