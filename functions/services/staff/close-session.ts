import { closeSession } from '../../contract/staff'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { StaffDeps } from './deps'

export const closeSessionService = ({ sessions }: Pick<StaffDeps, 'sessions'>) =>
  implement(closeSession, async ({ credential }) => {
    await sessions.end(credential)
    return ok({})
  })
