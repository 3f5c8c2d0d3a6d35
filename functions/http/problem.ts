import { type Problem, type ProblemCode, problemStatus } from '../contract/problems'
import type { Refusal } from '../contract/service'

/** The sentence of a catalogue key, or undefined when the catalogue has none. */
export type Sentence = (key: string) => string | undefined

export type Reply = { status: number; body: string; contentType: string; headers?: Readonly<Record<string, string>> }

const anyField = 'field.invalid'

/** RFC 9457 answer of a refusal: what programs compare is `code`, what a person reads is `title`. */
export function problemReply(refusal: Refusal, sentence: Sentence, headers?: Readonly<Record<string, string>>): Reply {
  const { code, owner, fields } = typeof refusal === 'string' ? { code: refusal, owner: undefined, fields: undefined } : refusal
  const status = problemStatus[code]
  const problem: Problem = { type: `urn:doudi:problem:${code}`, title: titleOf(code, sentence), status, code }
  if (owner) problem.owner = owner
  if (fields) problem.fields = fields.map(({ path, key }) => asField(path, key, sentence))
  return { status, body: JSON.stringify(problem), contentType: 'application/problem+json; charset=utf-8', ...(headers && { headers }) }
}

function titleOf(code: ProblemCode, sentence: Sentence): string {
  const title = sentence(`problem.${code}`) ?? sentence('problem.fault')
  if (title === undefined) throw new Error(`no sentence for the problem ${code}`)
  return title
}

function asField(path: string, key: string, sentence: Sentence) {
  const message = sentence(key)
  return message === undefined ? { path, key: anyField, message: sentence(anyField) ?? '' } : { path, key, message }
}
