import type { ApplicationId } from '@domain/ids'
import type { PageName } from '@/platform/navigation'

/** The page that a notice speaks of; undefined when it is of no application. */
export function pageOf({ kind, application }: { kind: string; application?: ApplicationId }): PageName | undefined {
  if (application === undefined) return undefined
  const pages: Readonly<Record<string, PageName>> = { 'all-signed': 'signing-board', 'supplement-asked': 'supplement', 'supplement-silent': 'supplement', granted: 'decision', refused: 'decision' }
  return pages[kind] ?? 'case'
}
