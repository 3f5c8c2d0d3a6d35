import { Icon } from './icon/icon'
import type { ReasonLine, ReasonLinesProps } from './reason-lines'

export type { ReasonLine, ReasonLinesProps }

const marks = { met: 'done', 'not-met': 'info', look: 'person', unknown: 'person' } as const
const colours = { met: 'jade', 'not-met': 'amber', look: 'blue', unknown: 'blue' } as const

/** Every reason for what a programme says, as a list: what is asked, and how it stands. */
export function ReasonLines({ reasons }: ReasonLinesProps) {
  return (
    <ul className="reasons">
      {reasons.map(({ state, title, detail }) => (
        <li key={title} className="reason">
          <Icon name={marks[state]} colour={colours[state]} size="small" />
          <div className="reason-words">
            <div>{title}</div>
            <div className="quiet">{detail}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}
