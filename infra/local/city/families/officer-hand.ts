import { z } from '../../../../functions/domain/zod'
import { officers } from '../people/officers'
import type { AskAs } from '../seed/officer-sessions'
import { expectDone } from '../seed/public-routes'
import type { FamilyAct } from './act'
import { memberIdOf } from './answers'

const CaseSchema = z.object({
  version: z.number(),
  status: z.string(),
  opinion: z.optional(z.object({ programme: z.string() })),
  assessments: z.array(z.object({ programme: z.string(), amount: z.optional(z.object({ fen: z.number() })) })),
  publicity: z.optional(z.object({ ends: z.string() })),
})
export type SeenCase = z.infer<typeof CaseSchema>

export type OfficerAct = Exclude<FamilyAct, { do: 'begins' | 'opens the room' | 'applies' | 'answers' }>

/** Who decides about a case of this township: the first officer of it, or of its county. */
export function officerFor(township: string, act: OfficerAct): string {
  const county = act.do === 'confirms' || act.do === 'refuses'
  const officer = officers.find(({ role, area }) => (county ? role === 'county-officer' && area === township.slice(0, 6) : role === 'township-officer' && area === township))
  if (!officer) throw new Error(`nobody in ${township} ${act.do}`)
  return officer.loginName
}

export async function openCase(askAs: AskAs, by: string, id: string): Promise<SeenCase> {
  return CaseSchema.parse(expectDone('open a case', await askAs(by, { method: 'GET', path: `/api/workbench/cases/${id}?purpose=handle` })))
}

/** The route's last part and the body of an officer's act on a case as it stands. */
export function officerRequest(act: OfficerAct, seen: SeenCase): { part: string; body: object } {
  switch (act.do) {
    case 'asks':
      return { part: 'supplement-requests', body: { items: act.items } }
    case 'certifies':
      return { part: 'certifications', body: { member: memberIdOf(act.member), reason: act.reason } }
    case 'accepts':
      return { part: 'acceptances', body: {} }
    case 'investigates':
      return { part: 'investigations', body: {} }
    case 'corrects':
      return { part: 'fact-corrections', body: { correction: act.correction, reason: act.reason } }
    case 'pauses':
      return { part: 'pauses', body: { because: act.because } }
    case 'gives an opinion':
      return { part: 'opinions', body: { programme: act.programme, view: act.view, reasons: act.reasons } }
    case 'puts up the notice':
      return { part: 'publicities', body: { place: act.place } }
    case 'confirms': {
      const amount = seen.assessments.find(({ programme }) => programme === seen.opinion?.programme)?.amount?.fen
      return { part: 'confirmations', body: amount === undefined ? {} : { amount } }
    }
    case 'refuses':
      return { part: 'refusals', body: { reasons: act.reasons } }
  }
}
