import { caseStatuses } from '../../functions/domain/case-work/case'
import { ask, onTheirTelephone } from './at-the-routes'
import { sessionOf } from './officer-session'

interface Row {
  status: string
  overdue: boolean
  protected: boolean
  unreachable: number
  relativeOfStaff: boolean
  clock?: { paused?: object }
}

describe('the city as it is found at the first start', () => {
  let rows: Row[]
  beforeAll(async () => {
    const { body } = await ask({ method: 'GET', path: '/api/workbench/cases', authorization: (await sessionOf('city.supervisor')).authorization })
    const { cases, more } = body as { cases: Row[]; more: boolean }
    if (more) throw new Error('the list has more than it shows')
    rows = cases
  })

  it('has at least two cases in every state', () => {
    const few = caseStatuses.filter((status) => rows.filter((row) => row.status === status).length < 2)
    expect(few).toEqual([])
  })

  it('has one that is late, one whose clocks stand, protected ones, one with somebody who cannot be reached, and one of a relative of staff', () => {
    expect(rows.some(({ overdue }) => overdue)).toBe(true)
    expect(rows.some(({ clock }) => clock?.paused !== undefined)).toBe(true)
    expect(rows.filter((row) => row.protected).length).toBeGreaterThan(0)
    expect(rows.some(({ unreachable }) => unreachable > 0)).toBe(true)
    expect(rows.some(({ relativeOfStaff }) => relativeOfStaff)).toBe(true)
  })

  it('has drafts, and families that wait for a signature', async () => {
    const half = await onTheirTelephone('hua-1')
    expect(await half.get('/applications')).toMatchObject({ applications: [{ status: 'draft' }] })
    const waiting = await onTheirTelephone('maimaiti-1')
    const [application] = ((await waiting.get('/applications')) as { applications: { id: string }[] }).applications
    const board = await waiting.board(application?.id ?? '')
    expect(board.complete).toBe(false)
    expect(board.people.map(({ state }) => state)).toEqual(expect.arrayContaining(['signed', 'waiting']))
  })
})
