import type { Route } from '../contract/route'
import type { Service } from '../contract/service'
import type { Fragment } from '../stores/fragment'

/**
 * Ties a handler to the one route it answers, so that inside it every type is the contract's. Outside, all services look alike:
 * the router may hand over only what this route's own schemas have parsed.
 */
export function implement<R extends Route>(route: R, handle: Service<R, Fragment>['handle']): Service<Route, Fragment> {
  return { route, handle: handle as unknown as Service<Route, Fragment>['handle'] }
}
