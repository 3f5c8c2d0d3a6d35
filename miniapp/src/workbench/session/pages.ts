import { startOver } from '@/platform/navigation'

export const workbenchPages = {
  login: '/workbench/pages/login/index',
  password: '/workbench/pages/password/index',
  board: '/workbench/pages/board/index',
  cases: '/workbench/pages/cases/index',
  accounts: '/workbench/pages/accounts/index',
  rota: '/workbench/pages/rota/index',
} as const
export type WorkbenchPage = keyof typeof workbenchPages

/** Opens a page of the workbench with nothing behind it: its pages stand side by side, "back" never leads into another's. */
export function openPage(page: WorkbenchPage): void {
  startOver(workbenchPages[page])
}
