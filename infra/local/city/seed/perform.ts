import type { Ask } from './public-routes'
import type { Act } from './act'

type Request = Pick<Ask, 'path' | 'body'>

/** The route and body of an act that an officer does on the workbench; undefined for what a person or a telephone does. */
export function officerRequest(ticket: string, act: Act, idOf: (loginName: string) => string): (Request & { by: string }) | undefined {
  const on = (part: string, body: object) => ({ path: `/api/workbench/urgent-requests/${ticket}/${part}`, body })
  switch (act.do) {
    case 'claim':
      return { by: act.by, ...on('claims', {}) }
    case 'contact':
      return { by: act.by, ...on('contacts', { result: act.result, ...(act.note ? { note: act.note } : {}) }) }
    case 'aid':
      return { by: act.by, ...on('aid', { aid: act.aid, ...(act.note ? { note: act.note } : {}) }) }
    case 'ask':
      return { by: act.by, ...on('safety-questions', {}) }
    case 'close':
      return { by: act.by, ...on('closings', { outcome: act.outcome, ...(act.note ? { note: act.note } : {}) }) }
    case 'hand-over':
      return { by: act.by, ...on('hand-overs', { to: idOf(act.to) }) }
    case 'rank':
      return { by: act.by, ...on('ranks', { rank: act.rank, reason: act.reason }) }
    case 'move':
      return { by: act.by, ...on('moves', { area: act.area, reason: act.reason }) }
    case 'press-1':
    case 'wait':
    case 'answer':
    case 'add':
      return undefined
  }
}

/** The route and body of what the person answers or adds on their telephone. */
export function residentRequest(ticket: string, act: Act): Request | undefined {
  if (act.do === 'answer') return { path: `/api/citizen/urgent-requests/${ticket}/safety-answers`, body: { answer: act.answer } }
  if (act.do === 'add') return { path: `/api/citizen/urgent-requests/${ticket}/additions`, body: { text: act.text } }
  return undefined
}
