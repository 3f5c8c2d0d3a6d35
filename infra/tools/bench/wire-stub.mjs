// The table and the key service at the wire, in a process of their own: every read finds nothing but the ring of keys, every write is taken.
import http from 'node:http'

const plain = Buffer.alloc(32, 7).toString('base64')
const encrypted = Buffer.from('an invented encrypted key').toString('base64')
const ring = JSON.stringify({ Item: { pk: { S: 'KEYRING' }, sk: { S: 'KEYRING' }, current: { S: '1' }, lookup: { S: encrypted }, sealing: { M: { 1: { S: encrypted } } } } })
const opened = JSON.stringify({ KeyId: 'bench', Plaintext: plain })

const server = http.createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const target = String(request.headers['x-amz-target'])
    const answer = target.endsWith('.Decrypt') ? opened : target.endsWith('.GetItem') && body.includes('KEYRING') ? ring : '{}'
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': Buffer.byteLength(answer) })
    response.end(answer)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
process.once('disconnect', () => process.exit())
