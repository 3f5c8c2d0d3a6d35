import { applicationRoutes } from './application'
import { doors } from './doors'
import { identityRoutes } from './identity'
import { myCaseRoutes } from './my-case'
import { platformRoutes } from './platform'
import { signingRoutes } from './signing'
import { urgentReliefRoutes } from './urgent-relief'

/** What residents ask. */
export const citizenApi = { base: doors.citizen, routes: [...platformRoutes, ...urgentReliefRoutes, ...identityRoutes, ...applicationRoutes, ...signingRoutes, ...myCaseRoutes] } as const
