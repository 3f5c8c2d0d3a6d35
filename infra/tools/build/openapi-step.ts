import fs from 'node:fs'
import path from 'node:path'
import type { Step } from './step'

/** The two public contracts as OpenAPI 3.1 files, one folder a door. */
export const openapiStep: Step = {
  name: 'openapi',
  inputs: ['functions/contract', 'functions/domain', 'functions/words'],
  after: [],
  output: 'openapi',
  async run(into) {
    const { apis } = await import('../../../functions/contract')
    const { openapiOf } = await import('./openapi')
    for (const door of ['citizen', 'workbench'] as const) {
      fs.mkdirSync(path.join(into, door))
      fs.writeFileSync(path.join(into, door, 'openapi.json'), `${JSON.stringify(openapiOf(door, apis[door]))}\n`)
    }
    return `${apis.citizen.routes.length} routes for citizens, ${apis.workbench.routes.length} for the workbench`
  },
}
