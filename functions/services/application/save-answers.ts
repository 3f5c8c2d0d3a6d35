import { saveAnswers } from '../../contract/application'
import { memberOfField } from '../../domain/application/members'
import { hear } from '../../domain/application/said'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { ApplicationDeps } from './deps'
import { ownOpenDraft } from './own-draft'

/** of as many phones at once, the last is heard after as many tries */
const mostTries = 64

export const saveAnswersService = (deps: Pick<ApplicationDeps, 'applications'>) =>
  implement(saveAnswers, async ({ params, body: { answers }, caller, now, commit }) => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const draft = await ownOpenDraft(deps, caller, params.id)
      if (!draft.ok) return draft
      const before = draft.value
      const heard = hear(before.said, answers, now)
      if (!heard.ok) return refuse({ code: 'invalid-input', fields: [{ path: answers.find(({ field }) => memberOfField(field))?.field ?? 'members', key: 'field.too-many-people' }] })
      const { said, changed } = heard.value
      if (!changed) return ok({ version: before.version, savedAt: before.savedAt })
      const savedAt = Math.max(before.savedAt, now)
      const lastField = now < before.savedAt ? before.lastField : answers.at(-1)?.field
      const saved = { version: before.version + 1, savedAt }
      const done = await commit(saved, [deps.applications.change(before, { said, savedAt, lastField })])
      if (done.ok) return ok(saved)
    }
    return refuse('stale')
  })
