import type { GrantResult } from '@domain/notification/grant'

/** What the person chose; `not-asked` when WeChat did not ask them: not at a tap, switched off in its settings, no network, or no template. */
export type NewsChoice = GrantResult | 'not-asked'

/** WeChat's question: what was chosen, by template. */
export type Ask = (options: { tmplIds: string[] }) => Promise<Readonly<Record<string, unknown>>>

/** Has WeChat ask at once for this one template ('' for none). Resolves to the choice, never rejects. */
export function newsChoice(ask: Ask, template: string): Promise<NewsChoice> {
  if (!template) return Promise.resolve('not-asked')
  try {
    return ask({ tmplIds: [template] }).then((result) => choiceOf(result[template]), () => 'not-asked')
  } catch {
    return Promise.resolve('not-asked')
  }
}

/** Newer phones say how somebody accepted ("acceptWithAlert"); to us it is one yes. */
function choiceOf(said: unknown): NewsChoice {
  if (said === 'reject' || said === 'ban' || said === 'filter') return said
  return typeof said === 'string' && said.startsWith('accept') ? 'accept' : 'not-asked'
}
