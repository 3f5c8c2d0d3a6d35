import { say } from '@words'
import { sayTime } from '@words/time'
import { Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import type { MyApplication } from './my-applications'

/** The form that waits for its person; nothing presses. */
export function DraftCard({ draft: { at, wish } }: { draft: MyApplication }) {
  const now = useNow(60_000)
  return (
    <Notice kind="office" icon="write" title={say('apply.draft')}>
      <Line>{say('apply.draft.kept', { time: sayTime(at, now) })}</Line>
      {wish ? <Line>{say('apply.draft.wish', { wish: say(`form.wish.${wish}`) })}</Line> : null}
    </Notice>
  )
}
