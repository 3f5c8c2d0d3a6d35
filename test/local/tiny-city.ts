// The smallest city: follows the clock, tells the time it has, takes the seed.
import http from 'node:http'
import { installVirtualDate } from '../../infra/local/virtual-date'

let offset = Number(process.env.CITY_CLOCK_OFFSET ?? 0)
installVirtualDate(() => offset)
const server = http.createServer((request, response) => response.end(JSON.stringify({ path: request.url, now: Date.now() })))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ type: 'listening', port: address.port })
})
process.on('message', (message: { type: string; offset: number }) => {
  offset = message.offset
  process.send?.({ type: 'clock', offset })
})
process.on('disconnect', () => process.exit(0))
