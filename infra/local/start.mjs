// `npm start`: installs what is missing, builds what changed, then runs the built system on this machine.
import { prepare, runProgram } from './bootstrap.mjs'

const node = prepare()
const built = await runProgram(node, 'infra/tools/build.ts')
process.exit(built === 0 ? await runProgram(node, 'infra/local/main.ts') : built)
