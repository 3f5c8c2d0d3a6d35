import type { PressKey } from '@domain/ids'
import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import { serverNow } from '@/platform/clock'
import { sendAct, type ActBody } from '../api/urgent-board'
import { useSending } from '../hands/use-sending'
import { toldAfterRefusal, toldAfterSuccess } from './act-outcome'

/** Acts on one ticket. */
export function useActs(id: PressKey, reload: () => Promise<void>) {
  const { act, ...rest } = useSending<OfficerAction>(id, reload)
  return {
    ...rest,
    /** Answers whether the form may close. */
    act: <Action extends OfficerAction>(action: Action, body: ActBody<Action>): Promise<boolean> =>
      act(
        action,
        () => sendAct(id, action, body),
        (answer) => (answer.ok ? toldAfterSuccess(action) : toldAfterRefusal(answer.refusal, serverNow())),
      ),
  }
}
