// `node infra/tools/run.mjs <program.ts> [args]`: any tool of ours, on the same Node and dependencies as the system.
import { prepare, runProgram } from '../local/bootstrap.mjs'

const [script, ...args] = process.argv.slice(2)
if (!script) {
  process.stderr.write('usage: node infra/tools/run.mjs <program.ts> [arguments]\n')
  process.exit(1)
}
process.exit(await runProgram(prepare(), script, args))
