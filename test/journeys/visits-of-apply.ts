import type { Page } from 'playwright-core'
import { questions } from '../../functions/domain/self-check/questions'
import { say, type WordKey } from '../../functions/words'
import { sayQuestion } from '../../functions/words/reasons'
import { choice } from './resident'
import { fresh } from './visits-of-residents'
import type { OpenContext, Visit } from './visits'

const check = 'pages/self-check/index'
const visit = (page: string, state: string, open: Visit['open']): Visit => ({ page, state, open })

/** What a family with little says; `cause` may be one that only an officer can place. */
const little: Record<string, string> = { people: '3', monthlyIncome: '1800', savings: '2000', yearlyCosts: '0', property: 'none', cause: 'illness' }

/** The self-check with all six questions answered. */
async function answered(context: OpenContext, more: Record<string, string> = {}): Promise<Page> {
  const page = await fresh(context, check)
  for (const [index, question] of questions.entries()) {
    const given = { ...little, ...more }[question.fact] ?? ''
    await page.getByRole('heading', { level: 1, name: sayQuestion(question.fact).question }).waitFor()
    if (question.kind === 'choice') await choice(page, say(`${question.words}.${given}` as WordKey)).check()
    else await page.getByRole('textbox').fill(given)
    await page.getByRole('button', { name: say(index + 1 === questions.length ? 'self-check.finish' : 'self-check.next') }).click()
  }
  await page.getByRole('button', { name: say('self-check.apply') }).waitFor()
  return page
}

/** Before anybody has said who they are: what may fit, and where an application begins. */
export const applyVisits: readonly Visit[] = [
  visit('pages/apply/index', 'first', (context) => fresh(context, 'pages/apply/index')),
  visit(check, 'first', (context) => fresh(context, check)),
  visit(check, 'nothing-typed', async (context) => {
    const page = await fresh(context, check)
    await page.getByRole('button', { name: say('self-check.next') }).click()
    await page.getByRole('alert').first().waitFor()
    return page
  }),
  visit(check, 'may-fit', (context) => answered(context)),
  visit(check, 'does-not-fit', (context) => answered(context, { monthlyIncome: '30000', savings: '900000', property: 'both' })),
  visit(check, 'the-basis', async (context) => {
    const page = await answered(context)
    await page.getByRole('button', { name: new RegExp(say('self-check.basis')) }).first().click()
    return page
  }),
]
