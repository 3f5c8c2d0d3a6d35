import type { TicketForOfficer } from '@contract/urgent-board'
import type { AreaCode } from '@domain/area/area'
import type { AidKind } from '@domain/urgent-relief/ticket'
import { say } from '@words'
import { sayClock } from '@words/time'

type Entry = TicketForOfficer['timeline'][number]

/** Kinds of aid joined as people list things. */
export function aidWords(aid: readonly AidKind[]): string {
  return aid.map((kind) => say(`workbench.aid.${kind}`)).join(say('workbench.and'))
}

/** What happened, in one line; texts a person wrote stand beside it and are not part of it. */
export function eventSentence(entry: Entry, nameOf: (area: AreaCode) => string): string {
  const by = entry.by || say('workbench.event.somebody')
  const time = entry.leaseUntil === undefined ? '' : sayClock(entry.leaseUntil)
  switch (entry.type) {
    case 'stepped-up':
      return entry.desk ? say('workbench.event.stepped-up', { desk: say(`workbench.level.${entry.desk}`) }) : say('workbench.event.other')
    case 'claimed':
    case 'lease-renewed':
      return say(`workbench.event.${entry.type}`, { by, time })
    case 'handed-over':
      return say('workbench.event.handed-over', { by, to: entry.to || say('workbench.event.somebody') })
    case 'contacted':
      return entry.result ? say('workbench.event.contacted', { by, result: say(`workbench.contact.${entry.result}`) }) : say('workbench.event.other')
    case 'aid-given':
      return say('workbench.event.aid-given', { by, aid: aidWords(entry.aid ?? []) })
    case 'safety-answered':
      return entry.answer ? say('workbench.event.safety-answered', { answer: say(`workbench.answer.${entry.answer}`) }) : say('workbench.event.other')
    case 'clock-missed':
      return say(`workbench.event.clock-missed.${entry.clock ?? 'contact'}`)
    case 'ranked':
      return entry.rank ? say('workbench.event.ranked', { by, rank: say(`workbench.rank.${entry.rank}`) }) : say('workbench.event.other')
    case 'moved':
      return say('workbench.event.moved', { by, area: entry.area ? nameOf(entry.area) : say('workbench.city') })
    case 'closed':
      return entry.outcome ? say('workbench.event.closed', { by, outcome: say(`workbench.outcome.${entry.outcome}`) }) : say('workbench.event.other')
    case 'safety-asked':
      return say('workbench.event.safety-asked', { by })
    case 'pressed':
    case 'arrived-again':
    case 'alerted-again':
    case 'lease-ended':
    case 'safety-silent':
    case 'resident-added':
    case 'reopened':
      return say(`workbench.event.${entry.type}`)
    default:
      return say('workbench.event.other')
  }
}
