/** wide: filters, list and ticket side by side; pair: list and ticket; one: a single column. */
export type Layout = 'wide' | 'pair' | 'one'

/** The columns that stay readable when every letter is `scale` times as large; `width` in CSS pixels. */
export function layoutOf(width: number, scale: number): Layout {
  const room = width / scale
  if (room >= 1180) return 'wide'
  return room >= 700 ? 'pair' : 'one'
}
