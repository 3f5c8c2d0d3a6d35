import type { GroupProps, LineProps } from './line'
import { Unbroken } from './unbroken'

export type { GroupProps, LineProps }

const classes = { text: 'line', quiet: 'line quiet', small: 'line quiet small', number: 'line number' } as const

/** One sentence, or a number that matters. */
export function Line({ kind = 'text', children }: LineProps) {
  if (kind === 'subhead') return (
    <h2 className="subhead">
      <Unbroken>{children}</Unbroken>
    </h2>
  )
  return (
    <p className={classes[kind]}>
      <Unbroken>{children}</Unbroken>
    </p>
  )
}

/** What belongs together, spaced from the next thought. */
export function Group({ kind = 'thought', children }: GroupProps) {
  return <div className={kind}>{children}</div>
}
