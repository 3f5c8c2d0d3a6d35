import { startApplication } from '../../contract/application'
import { ok, refuse } from '../../domain/result'
import { applicationExists } from '../../stores/applications'
import { implement } from '../implement'
import type { ApplicationDeps } from './deps'

const mostTries = 6

export const startApplicationService = ({ applications }: Pick<ApplicationDeps, 'applications'>) =>
  implement(startApplication, async ({ caller: { person }, key, now, commit }) => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const open = await applications.openOf(person)
      const answer = open === undefined ? { id: key, continued: false } : { id: open, continued: true }
      const done = await commit(answer, open === undefined ? applications.start(key, person, now) : [applications.stillOpen(person, open)])
      if (done.ok) return ok(answer)
      if (done.conflicts.includes(applicationExists)) return refuse('idempotency-key-reused')
    }
    return refuse('busy')
  })
