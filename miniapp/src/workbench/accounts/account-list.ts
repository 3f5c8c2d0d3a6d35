import type { Account } from '@contract/staff'
import type { AreaCode } from '@domain/area/area'

/** Accounts that match what was typed in name, log-in name or place; those in use first, then by place and name. */
export function accountsShown(accounts: readonly Account[], typed: string, nameOf: (area: AreaCode) => string): Account[] {
  const wanted = typed.replace(/\s+/g, '').toLowerCase()
  return accounts
    .filter((account) => wanted === '' || [account.name, account.loginName, nameOf(account.area)].some((text) => text.replace(/\s+/g, '').toLowerCase().includes(wanted)))
    .sort((a, b) => Number(b.active) - Number(a.active) || compare(a.area, b.area) || compare(a.loginName, b.loginName))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
