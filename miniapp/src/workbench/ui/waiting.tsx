import { say } from '@words'
import { Press } from '@/ui/press'
import type { Asked } from '../hands/use-asked'
import { Box } from './box'

/** What stands in a list's place until it is here: being asked for, or not reached, with the way to ask again. */
export function Waiting({ asked, onAgain }: { asked: Exclude<Asked<unknown>, { state: 'here' }>; onAgain: () => void }) {
  return (
    <Box className="waiting">
      <Box live="polite">{asked.state === 'asking' ? say('workbench.loading') : asked.refusal.title}</Box>
      {asked.state === 'failed' ? <Press onPress={onAgain}>{say('workbench.retry')}</Press> : null}
    </Box>
  )
}
