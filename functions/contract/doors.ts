/** The path under which each door's routes are served; apart from the routes, so that a phone need not carry those of other doors. */
export const doors = { citizen: '/api/citizen', workbench: '/api/workbench', callbacks: '/api/callbacks' } as const
