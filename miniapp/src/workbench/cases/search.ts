import type { CaseRow } from '@contract/case-work'
import type { AreaCode } from '@domain/area/area'

/** Letters and digits match the case number that a person reads out, anything else the name of the place; spaces and dashes never matter. */
export function matches(row: Pick<CaseRow, 'number' | 'area'>, typed: string, nameOf: (area: AreaCode) => string): boolean {
  const plain = (text: string) => text.replace(/[\s-]+/g, '').toUpperCase()
  const wanted = plain(typed)
  return wanted === '' || plain(row.number).includes(wanted) || plain(nameOf(row.area)).includes(wanted)
}
