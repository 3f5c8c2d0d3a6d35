import { accountsShown } from '@/workbench/accounts/account-list'
import { checkAccount } from '@/workbench/accounts/account-form'
import { finestLevelOf } from '../../functions/domain/staff/role-areas'
import { qrModules, qrPath } from '@/ui/qr-modules'

const form = { name: '秦月', loginName: 'qin.y', phone: '139 0000-0001', role: 'township-duty', area: '990101001' } as const

test('a township officer needs a township, not a county', () => {
  expect(checkAccount(form)).toEqual({ account: { ...form, phone: '13900000001' } })
  expect(checkAccount({ ...form, area: '990101' })).toHaveProperty('errors.area')
})

test('an officer for cases is asked for a township, a county’s for a county', () => {
  expect((['township-officer', 'county-officer', 'supervisor', 'city-duty'] as const).map(finestLevelOf)).toEqual(['township', 'county', 'county', 'city'])
})

test('each thing that is missing is told at its own field', () => {
  expect(Object.keys((checkAccount({ name: '', loginName: 'Q!', phone: '12' }) as { errors: object }).errors).sort()).toEqual(['loginName', 'name', 'phone', 'role'])
})

test('accounts in use come first, and a place finds them', () => {
  const account = (id: string, active: boolean, area: string) => ({ id: id.repeat(16), name: `官${id}`, role: 'township-duty', area, loginName: `o.${id}`, active, mustChangePassword: false }) as const
  const accounts = [account('a', false, '990101001'), account('b', true, '990101002'), account('c', true, '990101001')]
  const nameOf = (area: string) => (area === '990101001' ? '东川区 东山街道' : '东川区 河沿镇')
  expect(accountsShown(accounts, '', nameOf).map(({ loginName }) => loginName)).toEqual(['o.c', 'o.b', 'o.a'])
  expect(accountsShown(accounts, '东山', nameOf).map(({ loginName }) => loginName)).toEqual(['o.c', 'o.a'])
})

test('the QR code carries finder patterns in three corners and a quiet border', () => {
  const modules = qrModules('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP')
  const size = modules.length
  for (const [row, column] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    expect(modules.slice(row, row + 7).map((line) => line[column])).toEqual(Array(7).fill(true))
  expect(qrPath(modules)).toMatch(/^M4 4h1v1h-1z/)
})
