import { type Json, parseJson } from './json'
import { exchange } from './wire'

/** Asks the city to replay its days through the public routes; answers its summary. Throws with the city's words when it could not. */
export async function seed(base: string): Promise<{ said: string; value: Json }> {
  const answer = await exchange(`${base}/city/seed`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  const text = answer.body.toString('utf8')
  if (answer.status >= 300) throw new Error(`the city could not be seeded (${answer.status}): ${text.slice(0, 500)}`)
  const summary = parseJson(text) ?? {}
  return { said: JSON.stringify(summary).slice(0, 200), value: summary }
}
