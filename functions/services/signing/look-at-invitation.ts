import { lookAtInvitation } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { SigningDeps } from './deps'

/** Says that an invitation leads somewhere, and nothing of where or to whom. */
export const lookAtInvitationService = ({ signing }: Pick<SigningDeps, 'signing'>) =>
  implement(lookAtInvitation, async ({ params }) => ((await signing.invited(params.code)) ? ok({ open: true }) : refuse('not-found')))
