// Queues and objects of this machine, each kept in its own folder. Follows the system's clock, so that a message hidden for a minute is back after a jump of an hour.
import net from 'node:net'
import { installVirtualDate } from '../virtual-date'

let offset = Number(process.env.CLOCK_OFFSET ?? '0')
installVirtualDate(() => offset)

// The library always asks for 0.0.0.0.
const listen = net.Server.prototype.listen as (...args: unknown[]) => net.Server
net.Server.prototype.listen = function listenHere(this: net.Server, ...args: unknown[]) {
  const [options, ...rest] = args
  return listen.call(this, typeof options === 'object' && options !== null && 'port' in options ? { ...options, host: '127.0.0.1' } : options, ...rest)
}

process.on('SIGINT', () => undefined)
process.once('disconnect', () => process.exit(0))

async function main(): Promise<void> {
  // A module of the other kind: it cannot be required.
  const { startFauxqs } = await import('fauxqs')
  const server = await startFauxqs({ port: 0, logger: false, defaultRegion: process.env.REGION ?? '', dataDir: process.env.QUEUES_DIR ?? '', s3StorageDir: process.env.OBJECTS_DIR ?? '' })
  process.on('message', (message: { type: string; offset: number }) => {
    if (message.type !== 'clock') return
    offset = message.offset
    process.send?.({ type: 'clock', offset })
  })
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
  process.send?.({ type: 'listening', port: server.port })
}

void main()
