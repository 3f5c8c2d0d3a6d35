import { listMyApplications } from '../../contract/application'
import type { AnswerOf } from '../../contract/route'
import { WishSchema } from '../../domain/programmes/programme'
import { ok } from '../../domain/result'
import type { StoredDraft } from '../../stores/applications'
import { implement } from '../implement'
import type { ApplicationDeps, NewsFromBeside } from './deps'

type Row = AnswerOf<typeof listMyApplications>['applications'][number]

/** A member of a household sees an application from the moment on which they entered its signing room. */
export const listMyApplicationsService = ({ applications, caseNews, papersWait }: Pick<ApplicationDeps, 'applications'> & NewsFromBeside) =>
  implement(listMyApplications, async ({ caller: { person } }) => {
    const links = await applications.linksOf(person)
    const ids = links.map(({ application }) => application)
    const drafts = await applications.getMany(ids)
    const [cases, waiting] = await Promise.all([caseNews?.(ids.filter((id) => drafts.get(id)?.sent), person), papersWait?.(ids, person)])
    const rows = links.flatMap(({ application: id, part }): Row[] => {
      const draft = drafts.get(id)
      if (!draft) return []
      const news = cases?.get(id)
      const asked = Boolean(news?.asked || waiting?.has(id))
      if (!draft.sent) return [{ id, part, wish: wishOf(draft), status: 'draft', at: draft.savedAt, asked }]
      return [{ id, part, wish: draft.sent.content.wish, programme: news?.programme, number: draft.sent.number, status: news?.status ?? 'submitted', at: draft.sent.at, asked }]
    })
    return ok({ applications: rows.sort((one, other) => other.at - one.at) })
  })

function wishOf({ said }: StoredDraft) {
  const wish = WishSchema.safeParse(said.wish?.value)
  return wish.success ? wish.data : undefined
}
