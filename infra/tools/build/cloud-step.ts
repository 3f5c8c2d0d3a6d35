import path from 'node:path'
import type { Step } from './step'

/** The cloud description as templates and assets: what is deployed, and what the local machine runs. */
export const cloudStep = (dist: string): Step => ({
  name: 'cloud',
  inputs: ['infra/cloud', 'functions/settings', 'functions/stores/table-definition.ts', 'functions/contract', 'functions/domain', 'functions/words'],
  after: ['functions'],
  output: 'cloud',
  async run(into) {
    const { cloudApp } = await import('../../cloud/assembly')
    const assembly = cloudApp({ bundles: path.join(dist, 'functions'), outdir: into }).synth()
    return assembly.stacks.map(({ stackName, template }) => `${stackName} ${Object.keys(template.Resources).length} resources`).join(', ')
  },
})
