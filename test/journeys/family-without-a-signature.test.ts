import { familyOf, papersOf, readyToSign, enter, signAll } from './families'
import { ask, caseFor, freshKey } from './at-the-routes'
import { sessionOf } from './officer-session'
import { workingHours } from './system'

interface Row {
  id: string
  unsigned: number
  mine: boolean
}

describe('a family in which somebody does not sign', () => {
  beforeAll(workingHours)
  const officer = 'dongshan.case1'
  const son = familyOf('pan')[1]

  it('sends the application when the mother says so, an officer sees it, and the son may still sign', async () => {
    const { id, applicant, board } = await readyToSign('pan', { area: '990101001' })
    const member = (await board()).people.find(({ name }) => name === son?.name)?.member ?? ''
    const theirs = await enter(id, applicant, son?.id ?? '', son?.name ?? '')
    await theirs.act(`/applications/${id}/refusals`)
    const { token } = JSON.parse(applicant.storage['resident-session'] ?? '{}') as { token: string }
    const submit = (body: object) => ask({ method: 'POST', path: `/api/citizen/applications/${id}/submissions`, body, authorization: `Resident ${token}`, idempotencyKey: freshKey() })
    expect((await submit({ unsigned: [member] })).body).toMatchObject({ code: 'not-complete', fields: [{ path: 'signature.applicant' }] })
    await signAll(id, applicant)
    expect((await board()).people.find((each) => each.member === member)?.state).toBe('entered')
    expect((await submit({})).body).toMatchObject({ code: 'not-complete', fields: [{ path: `signature.${member}` }] })
    const sent = await submit({ unsigned: [member] })
    expect(sent.body).toMatchObject({ id, number: expect.stringMatching(/^DS/) })
    expect(JSON.stringify(sent.body)).not.toContain(member)
    expect(JSON.stringify(await applicant.read(`/applications/${id}`))).not.toMatch(/unsigned|not-signing|refus/)

    const { cases } = (await ask({ method: 'GET', path: '/api/workbench/cases', authorization: (await sessionOf(officer)).authorization })).body as { cases: Row[] }
    expect(cases.find((row) => row.id === id)).toMatchObject({ unsigned: 1, mine: true })
    expect((await caseFor(officer, id)).household).toContainEqual(expect.objectContaining({ member, signer: 'not-signing' }))

    expect((await papersOf(id, theirs)).length).toBeGreaterThan(0)
    for (const { id: paper, purposes, state } of await papersOf(id, theirs)) {
      if (state !== 'signed') await theirs.act(`/applications/${id}/papers/${paper}/signatures`, { strokes: [[[200, 300, 0], [500, 700, 120]]], purposes, how: 'read', device: 'own' })
    }
    expect((await caseFor(officer, id)).household).toContainEqual(expect.objectContaining({ member, signer: 'signed' }))
  })
})
