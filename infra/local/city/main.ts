import { z } from '../../../functions/domain/zod'
import { installVirtualDate } from '../virtual-date'
import { openCity } from './city'
import { cityServer } from './wire/server'

const ClockSchema = z.object({ type: z.literal('clock'), offset: z.number() })

let offset = Number(process.env.CITY_CLOCK_OFFSET ?? 0)
installVirtualDate(() => offset)

const dataDir = process.env.CITY_DATA_DIR
const publicBase = process.env.PUBLIC_BASE
if (!dataDir || !publicBase) throw new Error('the city needs CITY_DATA_DIR and PUBLIC_BASE')

const city = openCity({ dataDir, publicBase, signingKeys: (process.env.CITY_SIGNING_KEYS ?? '').split(',').filter(Boolean) })
const server = cityServer(city.routes, (error) => process.stderr.write(`city: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`))
server.listen({ host: '127.0.0.1', port: Number(process.env.CITY_PORT ?? 0) }, () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ type: 'listening', port: address.port })
})

process.on('message', (message) => {
  const clock = ClockSchema.safeParse(message)
  if (!clock.success) return
  offset = clock.data.offset
  process.send?.({ type: 'clock', offset })
})
process.on('disconnect', () => {
  city.stop()
  process.exit(0)
})
