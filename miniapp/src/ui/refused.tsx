import type { Refusal } from '@/platform/request'
import { PageState } from './page-state'

/** In a page's place: why it has nothing to show, and another try. */
export function Refused({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  return refusal.code === 'no-network' ? <PageState kind="no-network" onAgain={onAgain} /> : <PageState kind="failed" title={refusal.title} onAgain={onAgain} />
}
