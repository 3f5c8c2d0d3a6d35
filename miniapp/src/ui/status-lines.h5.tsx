import { say } from '@words'
import { Icon } from './icon/icon'
import type { StatusLinesProps, StatusStep } from './status-lines'
import { Unbroken } from './unbroken'

export type { StatusLinesProps, StatusStep }

const icons = { done: 'done', now: 'now', later: 'later' } as const
const colours = { done: 'jade', now: 'blue', later: 'ink-2' } as const

/** What happened, what happens now, what comes: an ordered list, the present step marked. */
export function StatusLines({ steps }: StatusLinesProps) {
  return (
    <ol className="status-lines">
      {steps.map(({ key, state, title, details = [] }, at) => (
        <li key={key} className={`status-line status-${state} ${at === steps.length - 1 ? 'status-line-last' : ''}`} aria-current={state === 'now' ? 'step' : undefined}>
          <Icon name={icons[state]} colour={colours[state]} />
          <div className="status-words">
            <div className="status-title">
              <span className="unseen">{say(`kit.state.${state}`)}</span>
              <Unbroken>{title}</Unbroken>
            </div>
            {details.map((detail, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one step have no identity but their place
              <div key={line} className="status-detail">
                <Unbroken>{detail}</Unbroken>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
