import * as routes from '@contract/case-work'
import type { CaseForOfficer } from '@contract/case-work'
import type { Route } from '@contract/route'
import type { CaseAction } from '@domain/case-work/actions'
import { halfWidth } from '@domain/half-width'
import { causes, FactsSchema, factNames, properties, type FactName } from '@domain/household/facts'
import { fenOfYuan } from '@domain/money/money'
import { programmes } from '@domain/programmes/programme'
import { hasSentence, say } from '@words'
import type { CaseAct } from '../../api/cases'
import { rowNumbers, textsOf, type Typed } from './typed'

type Shown = Pick<CaseForOfficer, 'version' | 'relativeOfStaff' | 'facts' | 'assessments' | 'opinion'>
export type Wrong = Readonly<Record<string, string>>
export type Checked = { act: CaseAct; wrong?: undefined } | { wrong: Wrong }

const one = <Value extends string>(values: readonly Value[], typed: string | undefined): Value | undefined => values.find((value) => value === typed)
const need = (field: string, key: Parameters<typeof say>[0] = 'field.choose-one'): Checked => ({ wrong: { [field]: say(key) } })

/** The act that a form asks for, on the version that was before the officer's eyes; or what is still missing, field by field. The contract's own rules decide about the texts. */
export function actOf(action: CaseAction, typed: Typed, shown: Shown): Checked {
  const seen = shown.version
  const text = (field: string) => typed[field]?.trim() ?? ''
  const visit = shown.relativeOfStaff && { visited: halfWidth(text('visited')) }
  switch (action) {
    case 'accept':
    case 'start-investigation':
    case 'resume':
      return { act: { action, body: { seen } } }
    case 'ask-supplement': {
      const items = rowNumbers(typed, ['what', 'why']).map((at) => ({ what: text(`what.${at}`), why: text(`why.${at}`) }))
      return checked(routes.askSupplement, action, { seen, items })
    }
    case 'certify-unreachable':
      return checked(routes.certifyUnreachable, action, { seen, member: text('member'), reason: text('reason') })
    case 'correct-fact': {
      const fact = one(factNames, typed.fact)
      if (!fact) return need('fact')
      const value = factOf(fact, text(`value.${fact}`))
      if (value === undefined) return need('value', fact === 'people' ? 'workbench.cases.need-people' : fact === 'property' || fact === 'cause' ? 'field.choose-one' : 'workbench.cases.need-money')
      if (shown.facts.some((each) => each.fact === fact && each.value === value)) return need('value', 'workbench.cases.same-value')
      return checked(routes.correctFact, action, { seen, correction: { fact, value }, reason: text('reason') })
    }
    case 'pause':
      return text('because') === '' ? need('because') : { act: { action, body: { seen, because: text('because') } } }
    case 'give-opinion': {
      const programme = one(programmes, typed.programme)
      const view = one(['grant', 'refuse'] as const, typed.view)
      if (!programme || !view) return { wrong: { ...(programme ? {} : { programme: say('field.choose-one') }), ...(view ? {} : { view: say('field.choose-one') }) } }
      const reasons = textsOf(typed, 'reasons')
      if (reasons.length === 0 && reasonsNeeded(view, shown.assessments.find((each) => each.programme === programme))) return need('reasons', 'field.reason')
      return checked(routes.giveOpinion, action, { seen, programme, view, reasons, ...(text('note') && { note: text('note') }) })
    }
    case 'start-publicity':
      return checked(routes.startPublicity, action, { seen, place: text('place') })
    case 'end-publicity':
      return /^\d{1,3}$/.test(text('objections')) ? { act: { action, body: { seen, objections: Number(text('objections')) } } } : need('objections', 'workbench.cases.need-count')
    case 'send-back':
      return checked(routes.sendBack, action, { seen, reason: text('reason') })
    case 'confirm': {
      const amount = granted(shown)?.amount
      return checked(routes.confirmCase, action, { seen, ...(amount && { amount: amount.fen }), ...visit })
    }
    case 'refuse':
      return checked(routes.refuseCase, action, { seen, reasons: textsOf(typed, 'reasons'), ...visit })
  }
}

/** An opinion to refuse, and one on what the rules leave to a person, needs its reasons in words. */
export const reasonsNeeded = (view: 'grant' | 'refuse', assessment: Pick<CaseForOfficer['assessments'][number], 'outcome'> | undefined): boolean => view === 'refuse' || assessment?.outcome === 'officer-decides'

/** Today's calculation of what the opinion found for: its amount is what is confirmed. */
export const granted = ({ opinion, assessments }: Pick<Shown, 'opinion' | 'assessments'>) => assessments.find(({ programme }) => programme === opinion?.programme)

function factOf(fact: FactName, typed: string): number | string | undefined {
  if (fact === 'property') return one(properties, typed)
  if (fact === 'cause') return one(causes, typed)
  if (fact !== 'people') return fenOfYuan(typed)
  const people = FactsSchema.shape.people.safeParse(typed === '' ? undefined : Number(typed))
  return people.success ? people.data : undefined
}

function checked(route: Route, action: CaseAction, body: unknown): Checked {
  const parsed = route.request?.safeParse(body)
  if (!parsed || parsed.success) return { act: { action, body } as CaseAct }
  return { wrong: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), say(hasSentence(message) ? message : 'field.choose-one')])) }
}
