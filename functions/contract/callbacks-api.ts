import { callbackRoutes } from './callbacks'
import { doors } from './doors'

/** What providers report. */
export const callbacksApi = { base: doors.callbacks, routes: callbackRoutes } as const
