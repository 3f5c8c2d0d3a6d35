import type { Refusal } from '@/platform/request'

export type { Refusal }

/** Whether nothing certain came back: the act may or may not have arrived, and is sent again under the same key. */
export function unheard(refusal: Refusal): boolean {
  return refusal.code === 'no-network' || refusal.code === 'unreadable' || refusal.code === 'fault' || refusal.code === 'busy'
}
