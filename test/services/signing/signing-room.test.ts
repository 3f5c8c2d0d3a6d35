import type { PersonToSign } from '../../../functions/domain/signing/household-to-sign'
import { canonicalJson } from '../../../functions/domain/canonical-json'
import { EvidenceSchema } from '../../../functions/domain/signing/evidence'
import { exportEvidence } from '../../../functions/services/signing/export-evidence'
import { readSignedPaper, readSignedPapers } from '../../../functions/services/signing/read-signed-papers'
import { checkEvidence } from '../../../infra/tools/evidence/check-evidence'
import { family, invented } from '../../domain/signing/family'
import { type Engine, startEngine } from '../../engine'
import { child, father, hex, mother, openSigningWorld, type ShownPaper, type SigningWorld } from './signing-world'

let engine: Engine
let world: SigningWorld
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  world = await openSigningWorld(engine)
})
afterEach(() => expect(world.faults).toEqual([]))

const states = async (applicant: { token: string }, application: string) => Object.fromEntries((await world.board(applicant, application)).people.map(({ member, state }) => [member, state]))
/** The father in his place, invited and entered. */
async function fatherIn({ applicant, application }: { applicant: { token: string }; application: string }) {
  const dad = world.resident(father)
  const code = await world.invitationOf(applicant, application, father.member)
  expect(await world.enter(dad, code)).toMatchObject({ status: 201, json: { application, member: father.member } })
  return { dad, code }
}

describe('opening the room', () => {
  it('makes papers for everybody, an invitation for whoever signs on an own phone, and none for the child', async () => {
    const { applicant, application } = await world.opened()
    const { people, complete } = await world.board(applicant, application)
    expect(complete).toBe(false)
    expect(people.map(({ member, state, by, invitation }) => [member, state, by, Boolean(invitation)])).toEqual([
      ['applicant', 'entered', 'self', false],
      [child.member, 'entered', 'applicant', false],
      [father.member, 'waiting', 'self', true],
    ])
    expect((await world.papers(applicant, application)).map(({ kind, forName, state }) => [kind, forName, state]).sort()).toEqual(
      [['check-authorisation', '李龑', 'ready'], ['check-authorisation', undefined, 'ready'], ['commitment', undefined, 'ready'], ['notice-to-applicant', undefined, 'ready']].sort(),
    )
  })

  it('names everything that is missing from the household, at once', async () => {
    const applicant = world.resident(mother)
    const application = world.draft(applicant)
    world.drafts.set(application, { applicant: applicant.person, version: 1, missing: [{ path: 'wish', key: 'field.required' }, { path: 'member.0000000f.name', key: 'field.required' }] })
    const { status, json } = await world.ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})
    expect([status, json.code, json.fields?.map(({ path }) => path)]).toEqual([422, 'not-complete', ['wish', 'member.0000000f.name']])
  })

  it('is for the applicant only, and not after the application was submitted', async () => {
    const { application } = await world.opened()
    const stranger = world.resident({ name: '赵六', idNumber: invented('1970-01-01') })
    expect((await world.ask(stranger, 'POST', `/applications/${application}/signing-rooms`, {})).json.code).toBe('not-found')
    expect((await world.ask(stranger, 'GET', `/applications/${application}/signing-board`)).json.code).toBe('not-found')
    expect((await world.ask(stranger, 'POST', `/applications/${application}/members/${father.member}/invitations`, {})).json.code).toBe('not-found')
    const { applicant, application: other } = await world.opened()
    world.drafts.set(other, { applicant: applicant.person, version: 2, submitted: true })
    expect((await world.ask(applicant, 'POST', `/applications/${other}/signing-rooms`, {})).json.code).toBe('action-not-available')
  })

  it('again changes nothing for anybody whose words stayed', async () => {
    const { applicant, application } = await world.opened()
    const before = await world.papers(applicant, application)
    const code = await world.invitationOf(applicant, application, father.member)
    expect((await world.ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})).status).toBe(201)
    expect(await world.papers(applicant, application)).toEqual(before)
    expect(await world.invitationOf(applicant, application, father.member)).toBe(code)
  })

  it('holds a family of twenty, in more than one transaction', async () => {
    const many = Array.from({ length: 19 }, (_, index): PersonToSign => ({ member: index.toString(16).padStart(8, '0'), name: `王${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申'[index]}`, idNumber: invented('1990-01-01', index + 1), relation: 'other' }))
    const { applicant, application } = await world.opened(family({ people: [mother, ...many] }))
    const { people } = await world.board(applicant, application)
    expect(people).toHaveLength(20)
    expect(new Set(people.map(({ invitation }) => invitation)).size).toBe(20)
    expect(world.printed).toHaveLength(60)
  })
})

describe('an invitation', () => {
  it('tells anybody that it leads somewhere, and nothing more', async () => {
    const { applicant, application } = await world.opened()
    const code = await world.invitationOf(applicant, application, father.member)
    expect(await world.ask(undefined, 'GET', `/invitations/${code}`)).toMatchObject({ status: 200, json: { open: true } })
    expect((await world.ask(undefined, 'GET', `/invitations/${'A'.repeat(22)}`)).json.code).toBe('not-found')
  })

  it.each([
    ['somebody else', { name: '赵六', idNumber: invented('1970-01-01') }],
    ['somebody of the same name', { name: father.name, idNumber: invented('1978-03-12', 9) }],
    ['somebody who shows his number and another name', { name: '李洁', idNumber: father.idNumber }],
    ['the applicant herself', mother],
  ])('opens nothing for %s, who learns nothing either', async (_, who) => {
    const { applicant, application } = await world.opened()
    const code = await world.invitationOf(applicant, application, father.member)
    const other = who === mother ? applicant : world.resident(who)
    const refusal = await world.enter(other, code)
    expect([refusal.status, refusal.json.code, refusal.json.title]).toEqual([404, 'not-found', expect.any(String)])
    expect(await world.enter(other, 'B'.repeat(22))).toEqual(refusal)
    expect(await states(applicant, application)).toMatchObject({ [father.member]: 'waiting' })
    if (other !== applicant) expect((await world.ask(other, 'GET', `/applications/${application}/papers`)).json.code).toBe('not-found')
  })

  it('opens again for the person who entered, and ends when another takes its place', async () => {
    const room = await world.opened()
    const { dad, code } = await fatherIn(room)
    expect((await world.enter(dad, code)).status).toBe(201)
    expect(await states(room.applicant, room.application)).toMatchObject({ [father.member]: 'entered' })
    expect((await world.ask(room.applicant, 'POST', `/applications/${room.application}/members/${father.member}/invitations`, {})).json).toMatchObject({ member: father.member })
    expect((await world.enter(dad, code)).json.code).toBe('not-found')
    expect((await world.ask(undefined, 'GET', `/invitations/${code}`)).json.code).toBe('not-found')
    const renewed = await world.invitationOf(room.applicant, room.application, father.member)
    expect(renewed).not.toBe(code)
    expect((await world.enter(dad, renewed)).status).toBe(201)
    expect((await world.papers(dad, room.application)).length).toBe(3)
  })

  it('is never made for a child or the applicant', async () => {
    const { applicant, application } = await world.opened()
    for (const member of ['applicant', child.member]) expect((await world.ask(applicant, 'POST', `/applications/${application}/members/${member}/invitations`, {})).json.code).toBe('action-not-available')
  })

  it('lies in the table only sealed and as a keyed digest', async () => {
    const { applicant, application } = await world.opened()
    const code = await world.invitationOf(applicant, application, father.member)
    const text = JSON.stringify(await world.items())
    for (const secret of [code, father.name, father.idNumber, mother.name, mother.idNumber, child.name]) expect([secret, text.includes(secret)]).toEqual([secret, false])
  })
})

describe('a person’s own room', () => {
  it('shows their papers, whose family it is by name and star, and nobody else’s facts', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const { json } = await world.ask(dad, 'GET', `/applications/${room.application}/papers`)
    expect(json).toMatchObject({ family: '王*', wish: 'dibao', mine: false })
    expect(json.papers?.map(({ kind }) => kind).sort()).toEqual(['check-authorisation', 'commitment', 'notice-to-applicant'])
    const text = JSON.stringify(json)
    for (const fact of [mother.idNumber, child.name, child.idNumber, '2400', '5000']) expect([fact, text.includes(fact)]).toEqual([fact, false])
    expect(text).toContain(father.idNumber)
  })

  it('says that a paper is being made until its PDF is stored, and takes no mark before', async () => {
    const applicant = world.resident(mother)
    const application = world.draft(applicant)
    await world.ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})
    const paper = await world.paper(applicant, application)
    expect(paper.state).toBe('being-made')
    expect((await world.sign(applicant, application, paper.id)).json.code).toBe('action-not-available')
    expect((await world.ask(applicant, 'GET', `/applications/${application}/papers/${paper.id}/file`)).json.code).toBe('action-not-available')
    await world.printAll()
    expect((await world.sign(applicant, application, paper.id)).status).toBe(201)
  })

  it('gives the PDF to its signer and to nobody else', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const paper = await world.paper(dad, room.application)
    const file = await world.ask(dad, 'GET', `/applications/${room.application}/papers/${paper.id}/file`)
    expect(Buffer.from(file.json.pdf ?? '', 'base64').toString()).toContain(paper.id)
    expect(file.json.name).toBe(`${paper.title}.pdf`)
    for (const path of ['file', 'verification']) expect((await world.ask(room.applicant, 'GET', `/applications/${room.application}/papers/${paper.id}/${path}`)).json.code).toBe('not-found')
  })
})

describe('signing', () => {
  it('goes in any order; the applicant sees who is done, and is told once when everybody is', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const [first, second, third] = (await world.papers(dad, room.application)) as [ShownPaper, ShownPaper, ShownPaper]
    expect((await world.sign(dad, room.application, third.id)).json).toMatchObject({ document: third.id, left: 2 })
    expect((await world.sign(dad, room.application, first.id)).json.left).toBe(1)
    expect((await world.sign(dad, room.application, second.id)).json.left).toBe(0)
    expect(await states(room.applicant, room.application)).toEqual({ applicant: 'entered', [child.member]: 'entered', [father.member]: 'signed' })
    await world.signAll(room.applicant, room.application)
    expect(await world.board(room.applicant, room.application)).toMatchObject({ complete: true, people: [{ state: 'signed' }, { state: 'signed' }, { state: 'signed' }] })
    const notices = (await world.items()).filter(({ pk }) => pk === `INBOX#${room.applicant.person}`)
    expect(notices).toEqual([expect.objectContaining({ kind: 'all-signed', application: room.application, quiet: false })])
  })

  it('a tick that is missing is named, each by itself', async () => {
    const { applicant, application } = await world.opened()
    const paper = await world.paper(applicant, application, ({ purposes }) => purposes.length === 3)
    const { status, json } = await world.sign(applicant, application, paper.id, { purposes: ['check-sources'] })
    expect([status, json.code]).toEqual([422, 'invalid-input'])
    expect(json.fields).toEqual([
      { path: 'purposes.sensitive-data', key: 'field.tick.sensitive-data', message: expect.stringMatching(/打勾/) },
      { path: 'purposes.re-check', key: 'field.tick.re-check', message: expect.stringMatching(/打勾/) },
    ])
    expect((await world.papers(applicant, application)).every(({ state }) => state === 'ready')).toBe(true)
  })

  it('keeps no tick that the paper does not ask for', async () => {
    const { applicant, application } = await world.opened()
    const paper = await world.paper(applicant, application, ({ kind }) => kind === 'commitment')
    await world.sign(applicant, application, paper.id)
    expect((await world.signing.seals(application))[0]?.content).toMatchObject({ kind: 'commitment', purposes: [] })
  })

  it('keeps how it was read, on whose phone, by whom and how surely', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const paper = await world.paper(dad, room.application)
    await world.sign(dad, room.application, paper.id, { how: 'heard', device: 'shared', strokes: [[[5, 5, 0]]] })
    expect((await world.signing.seals(room.application))[0]?.content).toMatchObject({ signer: dad.person, member: father.member, how: 'heard', device: 'shared', at: world.clock.now, tier: 'identity-matched-mark', identity: { evidence: expect.stringMatching(/^evidence-/) } })
    expect(await world.signing.mark(room.application, 1)).toEqual([[[5, 5, 0]]])
  })

  it('nobody signs for another; a guardian signs for the child, on a paper that says so', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const hers = await world.papers(room.applicant, room.application)
    for (const { id } of hers) expect((await world.sign(dad, room.application, id)).json.code).toBe('not-found')
    const childs = await world.paper(room.applicant, room.application, ({ forName }) => forName === child.name)
    expect((await world.sign(room.applicant, room.application, childs.id)).status).toBe(201)
    expect((await world.signing.seals(room.application))[0]?.content).toMatchObject({ part: 'guardian', member: 'applicant', subject: child.member, signer: room.applicant.person })
  })

  it('the same press twice is answered once, and a paper is signed once', async () => {
    const { applicant, application } = await world.opened()
    const paper = await world.paper(applicant, application)
    const key = hex(16)
    const first = await world.sign(applicant, application, paper.id, {}, key)
    world.clock.now += 60_000
    expect(await world.sign(applicant, application, paper.id, {}, key)).toEqual(first)
    expect((await world.sign(applicant, application, paper.id)).json.code).toBe('action-not-available')
    expect(await world.signing.seals(application)).toHaveLength(1)
  })

  it('many at once each get their own place in one chain', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const his = await world.papers(dad, room.application)
    const hers = await world.papers(room.applicant, room.application)
    const answers = await Promise.all([...his.map(({ id }) => world.sign(dad, room.application, id)), ...hers.map(({ id }) => world.sign(room.applicant, room.application, id))])
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(201))
    expect((await world.signing.seals(room.application)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const { id } of his) expect((await world.ask(dad, 'GET', `/applications/${room.application}/papers/${id}/verification`)).json).toMatchObject({ intact: true, broken: [] })
    expect(await world.board(room.applicant, room.application)).toMatchObject({ complete: true })
    expect((await world.items()).filter(({ pk }) => pk === `INBOX#${room.applicant.person}`)).toHaveLength(1)
  })

  it('is quiet for a family that asked for it', async () => {
    const room = await world.opened(family({ people: [mother], confidential: true }))
    await world.signAll(room.applicant, room.application)
    expect((await world.items()).filter(({ pk }) => pk === `INBOX#${room.applicant.person}`)).toEqual([expect.objectContaining({ quiet: true })])
    expect((await world.waiting()).filter(({ message }) => message.type === 'person-notified')).toEqual([])
  })
})

describe('words that change', () => {
  it('after a paper was opened are read anew before it is signed', async () => {
    const room = await world.opened()
    const commitment = await world.paper(room.applicant, room.application, ({ kind }) => kind === 'commitment')
    world.retype(room.application, { ...family(), facts: { ...family().facts, monthlyIncome: 990_000 } })
    await world.ask(room.applicant, 'POST', `/applications/${room.application}/signing-rooms`, {})
    const refusal = await world.sign(room.applicant, room.application, commitment.id)
    expect([refusal.status, refusal.json.code]).toEqual([409, 'wording-changed'])
  })

  it('ask exactly those concerned again, and leave what was signed readable', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.signAll(dad, room.application)
    await world.signAll(room.applicant, room.application)
    world.retype(room.application, { ...family(), facts: { ...family().facts, savings: 1 } })
    await world.ask(room.applicant, 'POST', `/applications/${room.application}/signing-rooms`, {})
    await world.printAll()
    expect(await states(room.applicant, room.application)).toEqual({ applicant: 'entered', [child.member]: 'signed', [father.member]: 'signed' })
    const hers = await world.papers(room.applicant, room.application)
    expect(hers.filter(({ state }) => state === 'ready').map(({ kind }) => kind)).toEqual(['commitment'])
    expect(hers.filter(({ state }) => state === 'replaced').map(({ kind }) => kind)).toEqual(['commitment'])
    const old = await world.paper(room.applicant, room.application, ({ state }) => state === 'replaced')
    expect((await world.ask(room.applicant, 'GET', `/applications/${room.application}/papers/${old.id}/verification`)).json).toMatchObject({ intact: true })
    await world.signAll(room.applicant, room.application)
    expect((await world.board(room.applicant, room.application)).complete).toBe(true)
  })

  it('give a place to another person when the applicant corrects who it is', async () => {
    const room = await world.opened()
    const { dad, code } = await fatherIn(room)
    const right = { ...father, idNumber: invented('1978-03-12', 7) }
    world.retype(room.application, family({ people: [mother, right, child] }))
    await world.ask(room.applicant, 'POST', `/applications/${room.application}/signing-rooms`, {})
    expect((await world.enter(dad, code)).json.code).toBe('not-found')
    expect((await world.ask(dad, 'GET', `/applications/${room.application}/papers`)).json.code).toBe('not-found')
    expect((await world.enter(world.resident(right), await world.invitationOf(room.applicant, room.application, father.member))).status).toBe(201)
  })
})

describe('not signing', () => {
  it('is kept, and looks to the family like somebody who has not signed yet', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    expect((await world.ask(dad, 'POST', `/applications/${room.application}/refusals`, {})).status).toBe(201)
    expect(await states(room.applicant, room.application)).toMatchObject({ [father.member]: 'entered' })
    expect(JSON.stringify(await world.board(room.applicant, room.application))).not.toContain('refus')
    expect((await world.papers(dad, room.application)).every(({ state }) => state === 'refused')).toBe(true)
    await world.signAll(room.applicant, room.application)
    expect((await world.board(room.applicant, room.application)).complete).toBe(false)
  })

  it('tells the applicant of no last signature once the application was sent without it', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.signAll(room.applicant, room.application)
    const draft = world.drafts.get(room.application)
    if (draft) draft.submitted = true
    await world.signAll(dad, room.application)
    expect(await states(room.applicant, room.application)).toMatchObject({ [father.member]: 'signed' })
    expect((await world.items()).filter(({ pk }) => String(pk).startsWith('INBOX#'))).toEqual([])
  })

  it('can be thought over', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.ask(dad, 'POST', `/applications/${room.application}/refusals`, {})
    for (const { id } of await world.papers(dad, room.application)) expect((await world.sign(dad, room.application, id)).status).toBe(201)
    expect(await states(room.applicant, room.application)).toMatchObject({ [father.member]: 'signed' })
    expect((await world.signing.room(room.application))?.signers.find(({ member }) => member === father.member)?.refusals).toEqual([{ at: world.clock.now, takenBackAt: world.clock.now }])
    expect((await world.ask(dad, 'POST', `/applications/${room.application}/refusals`, {})).json.code).toBe('action-not-available')
  })

  it('is nobody else’s business', async () => {
    const room = await world.opened()
    expect((await world.ask(world.resident(father), 'POST', `/applications/${room.application}/refusals`, {})).json.code).toBe('not-found')
  })
})

describe('a board that nobody moved', () => {
  it('answers with its version alone', async () => {
    const room = await world.opened()
    const { version } = await world.board(room.applicant, room.application)
    expect((await world.ask(room.applicant, 'GET', `/applications/${room.application}/signing-board?seen=${version}`)).json).toEqual({ unchanged: true, version })
    await fatherIn(room)
    expect((await world.ask(room.applicant, 'GET', `/applications/${room.application}/signing-board?seen=${version}`)).json).toMatchObject({ version: version + 1, complete: false })
  })
})

describe('what the submission asks', () => {
  const members = ['applicant', father.member, child.member]
  const state = (application: string, applicant: { person: string }, more: object = {}) => {
    const content = world.drafts.get(application)?.content
    return world.state({ id: application, applicant: applicant.person, members, ...(content && { content }), ...more }, world.clock.now)
  }

  it('is who is missing, for the household exactly as it is', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.signAll(dad, room.application)
    expect((await state(room.application, room.applicant)).missing).toEqual(['applicant', child.member])
    await world.signAll(room.applicant, room.application)
    const done = await state(room.application, room.applicant)
    expect(done).toMatchObject({ missing: [], persons: { applicant: room.applicant.person, [father.member]: dad.person } })
    expect(await world.deps.commit(done.unchanged)).toEqual({ ok: true })
    world.retype(room.application, { ...family(), facts: { ...family().facts, savings: 1 } })
    expect((await state(room.application, room.applicant)).missing).toEqual(['applicant'])
  })
  it('is a child’s guardian, too, when the child’s paper would read otherwise', async () => {
    const room = await world.opened(family({ people: [mother, child] }))
    await world.signAll(room.applicant, room.application)
    world.retype(room.application, family({ people: [mother, { ...child, name: '李明' }] }))
    expect((await state(room.application, room.applicant)).missing).toEqual(['applicant', child.member])
  })
  it('waits for the hands of others only, and only for papers as they would be sent', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.ask(dad, 'POST', `/applications/${room.application}/refusals`, {})
    expect((await state(room.application, room.applicant)).waitedFor).toEqual([father.member])
    await world.signAll(room.applicant, room.application)
    expect(await state(room.application, room.applicant)).toMatchObject({ missing: [father.member], waitedFor: [father.member] })
    world.retype(room.application, family({ people: [mother, { ...father, name: '王建军' }, child] }))
    expect(await state(room.application, room.applicant)).toMatchObject({ missing: [father.member], waitedFor: [] })
  })

  it('leaves out whoever cannot be reached', async () => {
    const room = await world.opened(family({ people: [mother, { ...father, unreachable: 'at-sea' }, child] }))
    await world.signAll(room.applicant, room.application)
    expect((await state(room.application, room.applicant)).missing).toEqual([])
  })
  it('counts what was made while answers are missing', async () => {
    const room = await world.opened()
    await world.signAll(room.applicant, room.application)
    expect((await state(room.application, room.applicant, { content: undefined })).missing).toEqual([father.member])
  })
  it('fails when somebody changes the room between the look and the write', async () => {
    const room = await world.opened()
    const { unchanged } = await state(room.application, room.applicant)
    await fatherIn(room)
    expect(await world.deps.commit(unchanged)).toEqual({ ok: false, conflicts: ['room-version'] })
  })
  it('is everybody where no room was opened', async () => {
    const applicant = world.resident(mother)
    const application = world.draft(applicant)
    expect((await state(application, applicant)).missing).toEqual(members)
    expect((await state(application, applicant, { content: undefined })).missing).toEqual(members)
  })
})

describe('what a list of applications says', () => {
  it('a paper waits until it is signed, and never for whoever said no', async () => {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    const waits = async (who: { person: string }) => [...(await world.wait([room.application, hex(16)], who.person))]
    expect([await waits(room.applicant), await waits(dad)]).toEqual([[room.application], [room.application]])
    await world.ask(dad, 'POST', `/applications/${room.application}/refusals`, {})
    await world.signAll(room.applicant, room.application)
    expect([await waits(room.applicant), await waits(dad)]).toEqual([[], []])
  })
})

describe('the proof of a signed paper', () => {
  async function signedPaper() {
    const room = await world.opened()
    const { dad } = await fatherIn(room)
    await world.signAll(dad, room.application)
    await world.signAll(room.applicant, room.application)
    const paper = await world.paper(dad, room.application)
    const verify = async () => (await world.ask(dad, 'GET', `/applications/${room.application}/papers/${paper.id}/verification`)).json
    return { ...room, dad, paper, verify }
  }

  it('leaves us as one file that proves itself, and names nobody else', async () => {
    const { application, paper, applicant } = await signedPaper()
    const room = await world.signing.room(application)
    const kept = room?.papers.find(({ id }) => id === paper.id)
    if (!room || !kept) throw new Error('no paper')
    const evidence = EvidenceSchema.parse(await exportEvidence(world.deps, room, kept))
    const text = canonicalJson(evidence)
    expect(await checkEvidence(text)).toMatchObject({ broken: [] })
    expect(evidence.chain).toHaveLength(7)
    for (const other of [applicant.person, mother.idNumber, child.name, child.idNumber]) expect([other, text.includes(other)]).toEqual([other, false])
  })

  it('is not there before the paper was signed', async () => {
    const { applicant, application } = await world.opened()
    const paper = await world.paper(applicant, application)
    expect((await world.ask(applicant, 'GET', `/applications/${application}/papers/${paper.id}/verification`)).json.code).toBe('action-not-available')
  })

  it('names what broke when somebody changes what we keep', async () => {
    const { application, paper, verify } = await signedPaper()
    expect(await verify()).toEqual({ intact: true, broken: [], sealedAt: world.clock.now })
    const file = `papers/${application}/${paper.id}`
    const pdf = world.files.get(file)
    world.files.set(file, Buffer.from('%PDF another'))
    expect((await verify()).broken).toEqual(['pdf'])
    world.files.delete(file)
    expect((await verify()).broken).toEqual(['pdf'])
    if (pdf) world.files.set(file, pdf)
    expect((await verify()).broken).toEqual([])
  })

  it('is listed for the office in the order of the seals: who signed for whom, when and how, and what broke', async () => {
    const { application, paper } = await signedPaper()
    const list = readSignedPapers(world.deps)
    const papers = await list(application)
    expect(papers).toHaveLength(7)
    expect(papers.every(({ broken, signedAt, how, device, replaced }) => broken.length === 0 && signedAt === world.clock.now && how === 'read' && device === 'own' && !replaced)).toBe(true)
    expect(papers.slice(0, 3).map(({ signer, subject }) => [signer, subject])).toEqual(Array(3).fill([father.member, father.member]))
    expect(papers.filter(({ subject }) => subject === child.member).map(({ signer }) => signer)).toEqual(['applicant'])
    world.files.set(`papers/${application}/${paper.id}`, Buffer.from('%PDF another'))
    expect((await list(application)).filter(({ broken }) => broken.length > 0)).toEqual([expect.objectContaining({ document: paper.id, broken: ['pdf'] })])
  })

  it('asks about each signature of a chain once, however many papers hang on it', async () => {
    const { application } = await signedPaper()
    const verify = jest.fn(world.deps.signingKey.verify)
    await readSignedPapers({ ...world.deps, signingKey: { ...world.deps.signingKey, verify } })(application)
    expect(verify).toHaveBeenCalledTimes(7)
  })

  it('is opened for the office with its PDF; what was not signed, or belongs to another family, is not there', async () => {
    const { application, paper, applicant } = await signedPaper()
    const open = readSignedPaper(world.deps)
    const pdf = Buffer.from(world.files.get(`papers/${application}/${paper.id}`) ?? []).toString('base64')
    expect(await open(application, paper.id)).toEqual({ paper: expect.objectContaining({ document: paper.id, broken: [] }), pdf })
    const other = await world.opened()
    const unsigned = await world.paper(other.applicant, other.application)
    expect(await open(other.application, unsigned.id)).toBeUndefined()
    expect(await open(other.application, paper.id)).toBeUndefined()
    expect(await open(hex(16), (await world.paper(applicant, application)).id)).toBeUndefined()
  })
})
