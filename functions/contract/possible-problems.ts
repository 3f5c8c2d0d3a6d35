import { isForResidents } from '../domain/access/may'
import { authority } from '../domain/access/authority'
import type { ProblemCode } from './problems'
import type { Route } from './route'

/** Every refusal with which a route may answer: its own, and those that follow from who may ask and what is asked. */
export function possibleProblems(route: Route): ProblemCode[] {
  const relations: readonly string[] = authority[route.action]
  const open = relations.includes('anyone')
  const residents = isForResidents(route.action)
  const staff = !open && !residents && !relations.includes('press-holder') && !relations.includes('provider')
  const codes: ProblemCode[] = [...route.problems, 'fault', 'busy']
  if (!open) codes.push('not-signed-in')
  if (staff) codes.push('session-ended', 'not-allowed')
  if (residents) codes.push('session-ended', 'identity-needed')
  if (staff && !route.beforePasswordChange) codes.push('must-change-password')
  if (route.params) codes.push('not-found')
  if (route.query || route.request) codes.push('invalid-input')
  if (route.request) codes.push('not-json', 'not-a-json-body', 'too-large')
  if (route.idempotent) codes.push('idempotency-key-missing', 'idempotency-key-reused')
  return [...new Set(codes)].sort()
}
