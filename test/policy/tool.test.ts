import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '..', '..')
const policy = (...options: string[]) => spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'infra/tools/policy.ts'), ...options], { cwd: root, encoding: 'utf8' })

describe('the policy tool', () => {
  test('prints what holds on a day, with sources and the next change', () => {
    const { stdout, status } = policy('--on', '2026-06-30', '--area', '990103')
    expect(status).toBe(0)
    expect(stdout).toContain('EXAMPLE')
    expect(stdout).toContain('"township":30')
    expect(stdout).toContain('changes on 2026-07-01')
    expect(stdout).toContain('gap: 990103 county')
    expect(stdout).not.toContain('河沿镇')
    expect(stdout).toContain('dibao-standard (fen/person/month), since 2026-01-01\n  95000')
    expect(stdout).toContain('total (dibao, dibao-marginal, unsure): 30 working days after accepted')
    expect(stdout).toContain('worked instead: 2026-01-04')
  })

  test('says UNKNOWN where nobody has fixed anything', () => {
    const { stdout } = policy('--book', 'zhenjiang', '--on', '2026-11-23')
    expect(stdout).toContain('urgent help can be served: NO')
    expect(stdout).toContain('unknown, and therefore never computed')
    expect(stdout).toContain('supplement: UNKNOWN calendar days after supplement-asked')
    expect(stdout).toContain('  dibao-standard: 未知')
  })

  test('says that a year without a notice is provisional', () => {
    expect(policy('--on', '2027-03-01').stdout).toContain('holidays 2027: no notice yet, every day counted over them is provisional')
  })

  test('a day or a book that does not exist gets a sentence', () => {
    expect(policy('--on', '2026-02-30')).toMatchObject({ status: 1, stderr: 'not a date: 2026-02-30\n' })
    expect(policy('--book', 'nowhere').stderr).toContain('there are: example-city, zhenjiang')
  })
})
