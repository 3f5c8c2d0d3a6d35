import { callbacksApi } from './callbacks-api'
import { citizenApi } from './citizen-api'
import { workbenchApi } from './workbench-api'

/** The three doors, by the path they are served under. A route stands in exactly one. A function takes its own from its own file. */
export const apis = { citizen: citizenApi, workbench: workbenchApi, callbacks: callbacksApi } as const
