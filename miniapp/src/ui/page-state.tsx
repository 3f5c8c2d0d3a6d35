import { say, type WordKey } from '@words'
import { Group, Line } from './line'
import { Icon, type IconName } from './icon/icon'
import { Press } from './press'
import { StateFrame } from './state-frame'

export interface PageStateProps {
  kind: 'loading' | 'empty' | 'no-network' | 'failed'
  /** what is empty here, or what a refusal said; the kit's own sentence otherwise */
  title?: string
  detail?: string
  /** offered for no-network and failed; trying again never loses anything */
  onAgain?: () => void
}

const look: Record<PageStateProps['kind'], { icon: IconName; title: WordKey; detail: WordKey }> = {
  loading: { icon: 'waiting', title: 'kit.loading', detail: 'kit.loading.detail' },
  empty: { icon: 'info', title: 'kit.empty', detail: 'kit.empty.detail' },
  'no-network': { icon: 'no-network', title: 'kit.no-network', detail: 'kit.no-network.detail' },
  failed: { icon: 'attention', title: 'kit.failed', detail: 'kit.failed.detail' },
}

/** The four states a page may be in instead of its content: the same height, so that nothing jumps. */
export function PageState({ kind, title, detail, onAgain }: PageStateProps) {
  return (
    <StateFrame>
      <Icon name={look[kind].icon} colour="ink-2" />
      <Group>
        <Line kind="subhead">{title ?? say(look[kind].title)}</Line>
        <Line kind="quiet">{detail ?? say(look[kind].detail)}</Line>
      </Group>
      {onAgain ? (
        <Press icon="again" onPress={onAgain}>
          {say('kit.again')}
        </Press>
      ) : null}
    </StateFrame>
  )
}
