import { readMyself } from '../../contract/identity'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { IdentityDeps } from './deps'
import { myselfOf } from './session'

export const readMyselfService = ({ residents, residentPolicy }: Pick<IdentityDeps, 'residents' | 'residentPolicy'>) =>
  implement(readMyself, async ({ caller, now }) => ok(myselfOf(caller, caller.person === undefined ? undefined : await residents.get(caller.person), residentPolicy(now))))
