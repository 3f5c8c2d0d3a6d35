import { readPolicySnapshot } from '../../contract/platform'
import type { PolicySnapshot } from '../../domain/policy/snapshot'
import { ok } from '../../domain/result'
import { implement } from '../implement'

export const readPolicySnapshotService = ({ policy }: { policy: PolicySnapshot }) =>
  implement(readPolicySnapshot, async ({ query }) => ok(query.digest === policy.digest ? { unchanged: true as const, digest: policy.digest } : policy))
