import type { CaseAction } from '@domain/case-work/actions'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayAct, sayDoneByOther } from '@words/say-case'
import { sayTime } from '@words/time'
import { type Refusal, unheard } from '../api/refusal'
import { fieldsOf, told, type Told } from '../say/told'

export const toldAfterSuccess = (action: CaseAction): Told => told('done', sayAct(action).done, false)

/** A refusal in words that blame nobody. What was typed is always kept: whoever was faster may still be wrong. */
export function toldAfterRefusal(refusal: Refusal, now: Instant): Told {
  if (unheard(refusal)) return told('attention', say('workbench.act.kept'), true)
  const { code, title, owner } = refusal
  switch (code) {
    case 'decided-by-other':
      return told('attention', owner ? sayDoneByOther(owner.name || say('workbench.cases.somebody'), `${sayTime(owner.since, now)} `) : title, true)
    case 'stale':
      return told('attention', say('workbench.act.stale'), true)
    case 'action-not-available':
      return told('attention', say('workbench.act.gone'), true)
    case 'invalid-input':
      return { ...told('attention', title, true), fields: fieldsOf(refusal) }
    default:
      return told('attention', title, true)
  }
}
