import { base, json } from './system'
import { inConfidence } from './told'

interface SignIn {
  loginName: string
  password: string
  code: string
}

/** Password and a code that was not used yet, as this officer knows them. */
export const signInOf = (loginName: string): Promise<SignIn> => json<SignIn>(`/city/officers/${loginName}/sign-in`)

const tokens = new Map<string, Promise<string>>()

/** A session that lives now: one for each officer of a file, as each log-in needs a code of its own; a moved clock may have ended the former. */
export async function tokenOf(loginName: string): Promise<string> {
  const kept = tokens.get(loginName)
  if (kept && (await isAlive(await kept))) return kept
  const fresh = logInByApi(loginName)
  tokens.set(loginName, fresh)
  return fresh
}

/** The header of a request that this officer makes. */
export const sessionOf = async (loginName: string): Promise<{ authorization: string }> => ({ authorization: `Session ${await tokenOf(loginName)}` })

async function isAlive(token: string): Promise<boolean> {
  const answer = await fetch(`${base}/api/workbench/me`, { headers: { authorization: `Session ${token}` } })
  await answer.arrayBuffer()
  return answer.ok
}

async function logInByApi(loginName: string): Promise<string> {
  const { token } = await json<{ token: string }>('/api/workbench/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(await signInOf(loginName)) })
  return inConfidence('session token', token)
}
