import { say } from '@words'
import { Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { Answering } from '../answers/answer-queue'
import { savedState } from '../answers/saved-state'

interface SavedLineProps {
  answering: Answering
  onAgain: () => void
}

/** Where the answers are, as it is true now. */
export function SavedLine({ answering, onAgain }: SavedLineProps) {
  const state = savedState(answering)
  if (state === 'saved' || state === 'saving') return <Line kind="quiet">{say(`fill.${state}`)}</Line>
  if (state === 'not-taken') return <Notice kind="waiting" title={say('fill.not-taken')} />
  return (
    <Notice kind="waiting" icon="no-network" title={say(`fill.${state}`)}>
      <Line>{say(`fill.${state}.detail`)}</Line>
      <Press kind="quiet" icon="again" onPress={onAgain}>
        {say('fill.send-again')}
      </Press>
    </Notice>
  )
}
