import { randomBytes } from 'node:crypto'
import { StaffIdSchema } from '../../../../functions/domain/ids'
import { z } from '../../../../functions/domain/zod'
import { type Officer, officers } from '../people/officers'
import type { PeopleFile } from '../people/people-file'
import type { Credentials } from '../secrets/credentials'
import type { OfficerSessions } from './officer-sessions'
import { expectDone } from './public-routes'

const HandedOverSchema = z.object({ id: StaffIdSchema, initialPassword: z.string(), totpSecret: z.string() })
const AccountsSchema = z.object({ accounts: z.array(z.object({ id: StaffIdSchema, loginName: z.string() })) })
/** log-ins that run at once: their price is in the password digest */
const together = 3

/** The first administrator settles in, makes an account for every officer, and each officer takes a password of their own. Does again only what is missing. */
export async function seedStaff(sessions: OfficerSessions, people: PeopleFile, first: Credentials['firstAdministrator']): Promise<number> {
  if (!people.officer(first.loginName)) people.keepOfficer(first.loginName, { password: first.password, totpSecret: first.totpSecret, settled: false, usedStep: 0 })
  await settle(sessions, people, first.loginName)
  await inBatches(officers, async (officer) => {
    if (!people.officer(officer.loginName)) await makeAccount(sessions, people, first.loginName, officer)
    await settle(sessions, people, officer.loginName)
  })
  return officers.length
}

async function makeAccount({ askAs }: OfficerSessions, people: PeopleFile, administrator: string, officer: Officer): Promise<void> {
  const { loginName, name, role, area, phone, openid } = officer
  const added = await askAs(administrator, { method: 'POST', path: '/api/workbench/staff', body: { loginName, name, role, area, phone, wechatOpenId: openid } })
  const answer = added.status === 409 ? await resetAccount({ askAs }, administrator, loginName) : expectDone(`add ${loginName}`, added)
  const { id, initialPassword, totpSecret } = HandedOverSchema.parse(answer)
  people.keepOfficer(loginName, { id, password: initialPassword, totpSecret, settled: false, usedStep: 0 })
}

/** The account is there but its first credentials were lost on the way: the administrator hands out new ones. */
async function resetAccount({ askAs }: Pick<OfficerSessions, 'askAs'>, administrator: string, loginName: string): Promise<unknown> {
  const { accounts } = AccountsSchema.parse(expectDone('list staff', await askAs(administrator, { method: 'GET', path: '/api/workbench/staff' })))
  const account = accounts.find((each) => each.loginName === loginName)
  if (!account) throw new Error(`the log-in name ${loginName} belongs to somebody outside the city`)
  return expectDone(`reset ${loginName}`, await askAs(administrator, { method: 'POST', path: `/api/workbench/staff/${account.id}/credential-resets`, body: {} }))
}

async function settle(sessions: OfficerSessions, people: PeopleFile, loginName: string): Promise<void> {
  const officer = people.officer(loginName)
  if (!officer || officer.settled) return
  const { me } = await sessions.logIn(loginName)
  const id = StaffIdSchema.parse(me.id)
  const next = `Sl-${randomBytes(15).toString('base64url')}-4`
  if (me.mustChangePassword) expectDone(`change the password of ${loginName}`, await sessions.askAs(loginName, { method: 'POST', path: '/api/workbench/me/password', body: { present: officer.password, next } }))
  const known = people.officer(loginName) ?? officer
  people.keepOfficer(loginName, { ...known, id, password: me.mustChangePassword ? next : officer.password, settled: true })
}

async function inBatches<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await work(one)
    }),
  )
}
