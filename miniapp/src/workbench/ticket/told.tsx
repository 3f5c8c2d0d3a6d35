import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import type { Told as ToldOutcome } from '../say/told'

/** What came of the last act, read out as well as shown. */
export function Told({ told }: { told: ToldOutcome | undefined }) {
  return (
    <Box live="polite">
      {told ? (
        <Box className={`told told-${told.tone}`}>
          <Icon name={told.tone === 'done' ? 'done' : 'attention'} size="small" colour={told.tone === 'done' ? 'jade' : 'amber'} />
          <Box as="span">{told.words}</Box>
        </Box>
      ) : null}
    </Box>
  )
}
