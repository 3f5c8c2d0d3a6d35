import { applicationRoutes } from './application'
import { callbackRoutes } from './callbacks'
import { doors } from './doors'
import { identityRoutes } from './identity'
import { caseWorkRoutes } from './case-work'
import { myCaseRoutes } from './my-case'
import { platformRoutes } from './platform'
import { signingRoutes } from './signing'
import { staffRoutes } from './staff'
import { urgentBoardRoutes } from './urgent-board'
import { urgentReliefRoutes } from './urgent-relief'

/** The three doors, by the path they are served under. A route stands in exactly one. */
export const apis = {
  citizen: { base: doors.citizen, routes: [...platformRoutes, ...urgentReliefRoutes, ...identityRoutes, ...applicationRoutes, ...signingRoutes, ...myCaseRoutes] },
  workbench: { base: doors.workbench, routes: [...staffRoutes, ...urgentBoardRoutes, ...caseWorkRoutes] },
  callbacks: { base: doors.callbacks, routes: callbackRoutes },
} as const
