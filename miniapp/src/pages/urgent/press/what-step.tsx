import { hardships, type Hardship } from '@domain/urgent-relief/help-request'
import { say } from '@words'
import { PictureTiles } from '@/ui/choice'
import { Group } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { Draft } from './draft'

const options = (forWhom: Draft['forWhom']) =>
  hardships.map((hardship) => ({ value: hardship, icon: hardship, label: say(hardship === 'violence' && forWhom === 'someone-else' ? 'hardship.violence.other' : `hardship.${hardship}`) }))

interface WhatStepProps {
  draft: Draft
  onForWhom: (forWhom: Draft['forWhom']) => void
  onChoose: (hardship: Hardship) => void
}

/** First tap: what is hardest. */
export function WhatStep({ draft, onForWhom, onChoose }: WhatStepProps) {
  const other = draft.forWhom === 'someone-else'
  return (
    <Group>
      {other ? <Notice kind="office" icon="person" title={say('press.for-other.on')} /> : null}
      <PictureTiles options={options(draft.forWhom)} chosen={draft.hardship} onChoose={onChoose} />
      <Press kind="quiet" icon="person" onPress={() => onForWhom(other ? 'self' : 'someone-else')}>
        {say(other ? 'press.for-self' : 'press.for-other')}
      </Press>
    </Group>
  )
}
