import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { ageOn } from '../../functions/domain/resident-id/resident-id'
import { residentHand, type ResidentHand } from '../../infra/local/city/families/resident-hand'
import { register, type RegisteredPerson } from '../../infra/local/city/people/register'
import { type AskSystem, expectDone } from '../../infra/local/city/seed/public-routes'
import { startSystem, type RunningSystem } from '../../infra/tools/running-system'
import { chance, runs, shuffled } from '../seeded'
import { all, deliveriesOf, json, nextMorning, until } from './city'

// A slow machine may take minutes to print so many papers; nothing here measures time.
jest.setTimeout(900_000)

/** Each signs three papers and sends one application: four acts. The invented city has few more people than the long form's sixty who may begin one. */
const PEOPLE = runs(50, 1.2)
const dataDir = process.env['SYSTEM_DATA']
const random = chance()
const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

interface Applicant {
  person: RegisteredPerson
  token: string
  id: string
  papers: readonly { id: string; purposes: readonly string[] }[]
  keys: Map<string, string>
  signed: Set<string>
  number?: string
}

describe('the machine is killed in the middle of signatures and submissions', () => {
  let system: RunningSystem
  let applicants: Applicant[] = []
  const deliveries = deliveriesOf(() => system)

  /** Asks once: what is not answered stays unanswered. */
  const ask: AskSystem = async ({ method, path: place, body, authorization, idempotencyKey }) => {
    const answer = await fetch(system.base + place, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...(authorization && { authorization }), ...(idempotencyKey && { 'idempotency-key': idempotencyKey }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : undefined }
  }
  /** The same act has the same key, before the kill and after it. */
  const handOf = ({ token, keys }: Pick<Applicant, 'token' | 'keys'>): ResidentHand =>
    residentHand(ask, token, (act) => {
      const key = keys.get(act) ?? hex(16)
      keys.set(act, key)
      return key
    })

  async function signIn({ id }: RegisteredPerson): Promise<string> {
    const { storage } = await json<{ storage: Record<string, string> }>(system, `/city/people/${id}/sign-in`, { body: {} })
    return (JSON.parse(storage['resident-session'] ?? '{}') as { token: string }).token
  }

  /** Somebody who lives alone, with everything typed and every paper printed. */
  async function prepare(person: RegisteredPerson): Promise<Applicant | undefined> {
    const who = { token: await signIn(person), keys: new Map<string, string>() }
    const hand = handOf(who)
    const begun = expectDone('begin', await ask({ method: 'POST', path: '/api/citizen/applications', body: {}, authorization: `Resident ${who.token}`, idempotencyKey: hex(16) })) as { id: string; continued: boolean }
    // Somebody of the seed who is in the middle of an application of their own.
    if (begun.continued) return undefined
    await hand.save(begun.id, { wish: 'dibao', area: '990101001001', monthlyIncome: '300', savings: '1000', yearlyCosts: '2000', property: 'none', cause: 'illness', relativeOfStaff: 'no' })
    await hand.openRoom(begun.id)
    const papers = await hand.printed(begun.id)
    return { ...who, person, id: begun.id, papers, signed: new Set() }
  }

  /** Signs and sends; what was answered is noted. A dead line ends it. */
  async function signAndSend(applicant: Applicant, acknowledged: () => void): Promise<void> {
    const hand = handOf(applicant)
    for (const { id, purposes } of applicant.papers) {
      await hand.post(`/applications/${applicant.id}/papers/${id}/signatures`, { strokes: [[[100, 200, 0], [400, 500, 80]]], purposes, how: 'read', device: 'own' })
      applicant.signed.add(id)
      acknowledged()
    }
    applicant.number = (await hand.submit(applicant.id)).number
    acknowledged()
  }

  const mine = async ({ id, token, keys }: Applicant) => (await handOf({ token, keys }).get(`/applications/${id}`)) as { status: string; number: string; clocks: { name: string }[] }
  const kindsOf = async ({ id, token, keys }: Applicant): Promise<string[]> => {
    const { notices } = (await handOf({ token, keys }).get('/inbox')) as { notices: { kind: string; application?: string }[] }
    return notices.filter(({ application }) => application === id).map(({ kind }) => kind).sort()
  }

  beforeAll(async () => {
    system = await startSystem(dataDir ? { dataDir } : {})
    await nextMorning(system)
    const grown = register.filter((person) => person.recorded && person.phoneOwner === person.id && ageOn(person.birth, '2026-01-01') >= 18)
    await all(grown, 4, async (person) => {
      if (applicants.length >= PEOPLE) return
      const applicant = await prepare(person)
      if (applicant) applicants.push(applicant)
    })
    applicants = applicants.slice(0, PEOPLE)
    let acknowledged = 0
    let killed: Promise<void> | undefined
    await all(shuffled(applicants, random), 12, async (applicant) => {
      await signAndSend(applicant, () => {
        acknowledged += 1
        if (acknowledged === PEOPLE * 2) killed = system.kill()
      }).catch(() => undefined)
    })
    await killed
    fs.rmSync(path.join(system.dataDir, 'queues'), { recursive: true, force: true })
    system = await startSystem({ dataDir: system.dataDir })
  })

  afterAll(async () => {
    await system?.stop()
    if (!dataDir && system) fs.rmSync(system.dataDir, { recursive: true, force: true })
  })

  test('some were acknowledged before the kill, and some were not', () => {
    expect(applicants).toHaveLength(PEOPLE)
    const signatures = applicants.reduce((sum, { signed }) => sum + signed.size, 0)
    const sent = applicants.filter(({ number }) => number !== undefined).length
    expect(sent).toBeGreaterThan(0)
    expect(signatures + sent).toBeGreaterThanOrEqual(PEOPLE * 2)
    expect(signatures + sent).toBeLessThan(PEOPLE * 4)
  })

  test('every acknowledged signature and submission is there', async () => {
    await all(applicants, 6, async (applicant) => {
      const papers = await handOf(applicant).printed(applicant.id)
      const missing = [...applicant.signed].filter((id) => papers.find((paper) => paper.id === id)?.state !== 'signed')
      expect(missing).toEqual([])
      if (applicant.number !== undefined) expect(await mine(applicant)).toMatchObject({ status: 'submitted', number: applicant.number })
    })
  })

  test('whoever got no answer does it again, and each is there once, sealed in an unbroken chain, with its notices and its clock', async () => {
    await all(shuffled(applicants, random), 6, async (applicant) => {
      const { number } = applicant
      await signAndSend(applicant, () => undefined)
      if (number !== undefined) expect(applicant.number).toBe(number)
    })
    expect(new Set(applicants.map(({ number }) => number)).size).toBe(PEOPLE)
    await all(applicants, 6, async (applicant) => {
      for (const { id } of applicant.papers) expect(await handOf(applicant).get(`/applications/${applicant.id}/papers/${id}/verification`)).toMatchObject({ intact: true, broken: [] })
      expect(await kindsOf(applicant)).toEqual(['all-signed', 'submitted'])
      expect((await mine(applicant)).clocks.map(({ name }) => name)).toEqual(['acceptance'])
    })
  })

  test('each telephone heard that it came in, none twice', async () => {
    const heardOf = async () => {
      const texts = (await deliveries()).map(({ text }) => text)
      return applicants.map(({ number }) => texts.filter((text) => text.includes(`${number}已收到`)).length)
    }
    // What was being sent at the kill is not known to have arrived, and so is not sent again; a notifier sends five at once.
    await until('the telephones heard', async () => (await heardOf()).filter((times) => times === 0).length <= 5)
    expect((await heardOf()).filter((times) => times > 1)).toEqual([])
  })

  test('when nobody looks at them, each is late once', async () => {
    await json(system, '/city/clock', { body: { advance: 'P7D' } })
    await all(applicants, 4, async (applicant) => {
      applicant.token = await signIn(applicant.person)
      await until('the family is told that we are late', async () => (await kindsOf(applicant)).includes('late'))
      expect(await kindsOf(applicant)).toEqual(['all-signed', 'late', 'submitted'])
    })
  })
})
