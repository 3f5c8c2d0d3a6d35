import path from 'node:path'
import { cloudStep } from './build/cloud-step'
import { functionsStep } from './build/functions-step'
import { miniappStep } from './build/miniapp-step'
import { openapiStep } from './build/openapi-step'
import { policyStep } from './build/policy-step'
import { runSteps } from './build/run-steps'

const root = path.resolve(__dirname, '../..')

/**
 * Builds everything, or the named steps with what they need, into dist; runs only the steps whose inputs changed, by content.
 * Answers the names of the steps that ran. Throws what a compiler said.
 */
export function build({ only, dist = path.join(root, 'dist'), say = (line: string) => void process.stdout.write(`${line}\n`) }: { only?: readonly string[]; dist?: string; say?(line: string): void } = {}): Promise<string[]> {
  const steps = [policyStep, openapiStep, functionsStep(root, dist), miniappStep(root, 'h5'), miniappStep(root, 'weapp'), cloudStep(dist)]
  return runSteps(steps, { root, dist, ...(only?.length ? { only } : {}), say })
}

if (require.main === module) {
  build({ only: process.argv.slice(2) }).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  })
}
