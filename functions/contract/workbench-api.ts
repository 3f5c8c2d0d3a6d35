import { caseWorkRoutes } from './case-work'
import { doors } from './doors'
import { staffRoutes } from './staff'
import { urgentBoardRoutes } from './urgent-board'

/** What officers ask. */
export const workbenchApi = { base: doors.workbench, routes: [...staffRoutes, ...urgentBoardRoutes, ...caseWorkRoutes] } as const
