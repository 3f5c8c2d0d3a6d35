// Stands before the table and the key service: what is read comes from them, what is written is kept for whoever asks and changes nothing.
import http from 'node:http'

const [table, keys] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true })
const written = new Map()

function forward(to, request, body, response) {
  const onward = http.request(to, { agent, method: 'POST', headers: { ...request.headers, host: new URL(to).host, 'content-length': Buffer.byteLength(body) } }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.once('error', () => response.writeHead(502).end())
  onward.end(body)
}

const server = http.createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const target = String(request.headers['x-amz-target'])
    // What was encrypted names its key by itself.
    if (target.startsWith('TrentService.')) return forward(keys, request, JSON.stringify({ ...JSON.parse(body), KeyId: undefined }), response)
    if (/\.(GetItem|BatchGetItem|Query)$/.test(target)) return forward(table, request, body, response)
    if (target.endsWith('.TransactWriteItems')) written.set(/[0-9a-f]{32}/.exec(body)?.[0] ?? String(written.size), body)
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': 2 })
    response.end('{}')
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
process.on('message', () => process.send?.({ written: [...written.values()] }))
process.once('disconnect', () => process.exit())
