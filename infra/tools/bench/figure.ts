/** One measured figure and what it should be. Ratios and bytes compare between machines; the rest explains them. */
export interface Figure {
  what: string
  value: number
  unit: '×' | 'B' | 'KiB' | 'ms' | '/s' | ''
  /** absent: told, not judged */
  aim?: { atMost: number } | { atLeast: number }
  /** what must not be missed, where the aim is higher than that */
  limit?: number
}

/** What one measurement gives: figures for the table, and everything else that explains them. */
export interface Measured {
  figures: Figure[]
  because: Record<string, unknown>
}

/** `met`, `within the limit`, `MISSED`, or nothing where nothing is promised. */
export function verdict({ value, aim, limit }: Figure): string {
  if (!aim) return ''
  const reaches = (bar: number) => ('atMost' in aim ? value <= bar : value >= bar)
  if (reaches('atMost' in aim ? aim.atMost : aim.atLeast)) return 'met'
  return limit !== undefined && reaches(limit) ? 'within the limit' : 'MISSED'
}

/** The figures as lines of one table. */
export function table(figures: readonly Figure[]): string {
  const shown = figures.map((figure) => [figure.what, `${rounded(figure.value)} ${figure.unit}`.trim(), promise(figure), verdict(figure)])
  const widths = [0, 1, 2].map((column) => Math.max(...shown.map((row) => row[column]!.length)))
  return shown.map((row) => row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

export function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number(value.toFixed(digits))
}

function promise({ aim, limit }: Figure): string {
  if (!aim) return ''
  const sign = 'atMost' in aim ? '≤' : '≥'
  return `${sign} ${'atMost' in aim ? aim.atMost : aim.atLeast}${limit === undefined ? '' : ` (limit ${limit})`}`
}
