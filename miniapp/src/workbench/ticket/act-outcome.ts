import { type Refusal, unheard } from '../api/refusal'
import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayTime } from '@words/time'
import { fieldsOf, told, type Told } from '../say/told'

export function toldAfterSuccess(action: OfficerAction): Told {
  return told('done', say(`workbench.act.done.${action}`), false)
}

/** A refusal in words that blame nobody. Whatever was typed is kept unless the act has lost its sense. */
export function toldAfterRefusal(refusal: Refusal, now: Instant): Told {
  if (unheard(refusal)) return told('attention', say('workbench.act.kept'), true)
  const { code, title, owner } = refusal
  switch (code) {
    case 'taken-by-other':
      return told('attention', owner ? say('workbench.act.taken', { name: owner.name, time: sayTime(owner.since, now) }) : say('workbench.act.taken.someone'), false)
    case 'stale':
      return told('attention', say('workbench.act.stale'), true)
    case 'action-not-available':
      return told('attention', say('workbench.act.gone'), true)
    case 'officer-not-on-duty-there':
      return told('attention', say('workbench.act.off-duty'), true)
    case 'invalid-input':
      return { ...told('attention', title, true), fields: fieldsOf(refusal) }
    default:
      return told('attention', title, true)
  }
}
