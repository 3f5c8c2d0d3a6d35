import type { TicketForResident } from '@contract/urgent-relief'
import { DAY, type Instant } from '@domain/instant'
import type { AidKind } from '@domain/urgent-relief/ticket'
import { say } from '@words'
import { sayLength, sayTime } from '@words/time'
import { phoneWords } from '@/desks/desk-words'
import type { StatusStep } from '@/ui/status-lines'

export interface StatusView {
  /** the sentence that matters now */
  title: string
  steps: StatusStep[]
  /** the person is asked "are you safe now?" */
  asks: boolean
}

const aidWords = (aid: readonly AidKind[]) => aid.map((kind) => say(`aid.${kind}`)).join(say('status.and'))

/** The ticket in sentences, by the server's time: what is done, what happens now, what comes. The times are those that the officer sees. */
export function statusView(ticket: TicketForResident, now: Instant, hotline: string): StatusView {
  const steps = [delivered(ticket, now), ticket.status === 'waiting' ? waiting(ticket, now, hotline) : taken(ticket, now), aided(ticket, now), safe(ticket)]
  const closed = ticket.closed && closing(ticket, now)
  const asks = ticket.status === 'asked-safe'
  const shown = closed ? [...steps.filter(({ state }) => state === 'done'), closed] : steps
  const current = shown.find(({ state }) => state === 'now')
  return { title: titleOf(ticket) ?? current?.title ?? say('status.safe'), steps: shown, asks }
}

/** Looked for in vain since, by a call, a message or a visit: which of them it was, is not said. */
const isMissed = ({ status, contactedAt, missedCallAt }: TicketForResident) => status === 'taken' && missedCallAt !== undefined && (contactedAt === undefined || contactedAt < missedCallAt)

/** What a person must read first where the present step does not say it by its name. */
function titleOf(ticket: TicketForResident): string | undefined {
  if (ticket.status === 'waiting') return waitingTitle(ticket)
  return isMissed(ticket) ? say('status.missed') : undefined
}

const hasSteppedUp = ({ desk, firstDesk, timeline }: TicketForResident) => timeline.some(({ type }) => type === 'stepped-up') && desk.name !== firstDesk

/** While nobody has taken it: that it arrived, or that it went higher, or, only when true, that nobody sits there now. */
function waitingTitle(ticket: TicketForResident): string {
  const { firstDesk, desk } = ticket
  if (!desk.staffed) return say('status.nobody')
  return hasSteppedUp(ticket) ? say('status.stepped-up', { from: firstDesk, to: desk.name }) : say('status.delivered', { desk: firstDesk })
}

function delivered({ firstDesk, pressedAt, number }: TicketForResident, now: Instant): StatusStep {
  return { key: 'delivered', state: 'done', title: say('status.delivered', { desk: firstDesk }), details: [say('status.delivered.detail', { time: sayTime(pressedAt, now), number })] }
}

function taken(ticket: TicketForResident, now: Instant): StatusStep {
  const { status, officer, desk, way, contactDue, contactedAt, missedCallAt } = ticket
  const phone = phoneWords(desk.phone)
  const promise = way === undefined ? [] : [say(`status.taken.${way}`, { phone })]
  const details = [
    ...(missedCallAt === undefined || !isMissed(ticket) ? [] : [say('status.missed.detail', { time: sayTime(missedCallAt, now), phone })]),
    ...(contactedAt === undefined ? promise : [say('status.contacted', { time: sayTime(contactedAt, now) })]),
    ...(contactDue === undefined || contactedAt !== undefined ? [] : [say(contactDue >= now ? 'status.taken.until' : 'status.contact.late', { time: sayTime(contactDue, now) })]),
  ]
  const later = status !== 'taken' || ticket.aid.length > 0
  return { key: 'taken', state: later ? 'done' : 'now', title: officer ? say('status.taken', { name: officer }) : say('status.taken.no-name'), details }
}

function waiting(ticket: TicketForResident, now: Instant, hotline: string): StatusStep {
  const { desk, firstDesk, stepUpDue } = ticket
  const titleSaysIt = desk.staffed
  const details = [
    ...(hasSteppedUp(ticket) ? [...(titleSaysIt ? [] : [say('status.stepped-up', { from: firstDesk, to: desk.name })]), say('status.stepped-up.sorry')] : []),
    ...(stepUpDue === undefined ? [] : [nextAlert(desk.level === 'city' ? 'again' : 'step-up', stepUpDue, now)]),
    ...(desk.staffed ? [] : nobody(desk, now, hotline)),
  ]
  return { key: 'taken', state: 'now', title: say('status.waiting'), details }
}

/** Above the city there is nobody to report to: there the alert is repeated. */
const nextAlert = (what: 'step-up' | 'again', due: Instant, now: Instant) => (due > now ? say(`status.waiting.${what}`, { length: sayLength(due - now) }) : say(`status.waiting.${what}-now`))

/** Where nobody sits a telephone only rings: the city's own line is named instead. */
const nobody = ({ opensAt }: TicketForResident['desk'], now: Instant, hotline: string) => [
  ...(opensAt === undefined ? [] : [say('status.nobody.opens', { time: sayTime(opensAt, now) })]),
  say('status.nobody.call', { phone: hotline }),
]

function aided({ aid, aidDue, status }: TicketForResident, now: Instant): StatusStep {
  if (aid.length > 0) return { key: 'aid', state: status === 'helped' ? 'now' : 'done', title: say('status.aided', { aid: aidWords(aid) }), details: [say('status.aided.later')] }
  const due = aidDue === undefined || status === 'waiting' ? [] : [say(aidDue >= now ? 'status.aid.due' : 'status.aid.late', { time: sayTime(aidDue, now) })]
  return { key: 'aid', state: 'later', title: say('status.aid'), details: due }
}

function safe({ status, lastAnswer }: TicketForResident): StatusStep {
  const answered = lastAnswer ? [say(`status.safe.answered.${lastAnswer.answer}`)] : []
  if (status === 'asked-safe') return { key: 'safe', state: 'now', title: say('status.safe.ask'), details: [say('status.safe.promise'), ...answered] }
  return { key: 'safe', state: lastAnswer?.answer === 'safe' ? 'done' : 'later', title: say('status.safe'), details: answered }
}

function closing({ closed, actions }: TicketForResident, now: Instant): StatusStep {
  const days = closed ? Math.max(0, Math.ceil((closed.reopenUntil - now) / DAY)) : 0
  const details = [
    ...(closed?.outcome === 'passed-on' ? [say('status.closed.passed-on')] : []),
    actions.includes('reopen') && days > 0 ? say('status.closed.until', { days }) : say('status.closed.over'),
  ]
  return { key: 'closed', state: 'now', title: say('status.closed'), details }
}
