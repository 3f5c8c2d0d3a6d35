// Runs one command and ends it the moment the process that asked for it is gone, however that one died.
import { spawn } from 'node:child_process'

process.on('SIGINT', () => {})
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
child.once('spawn', () => process.send?.({ type: 'started', pid: child.pid }))
child.once('error', (fault) => {
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
})
child.once('exit', (code) => process.exit(code ?? 1))
process.once('SIGTERM', () => child.kill('SIGTERM'))
process.once('disconnect', () => child.kill('SIGKILL'))
