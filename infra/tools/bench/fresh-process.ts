import { type ChildProcess, fork } from 'node:child_process'

/** The functions' environment with the table and the keys at `port` of this machine. All of it is invented. */
export function functionEnv(port: number): NodeJS.ProcessEnv {
  const stub = `http://127.0.0.1:${port}`
  return {
    PATH: process.env['PATH'],
    AWS_REGION: 'cn-northwest-1',
    AWS_ACCESS_KEY_ID: 'invented',
    AWS_SECRET_ACCESS_KEY: 'invented',
    AWS_ENDPOINT_URL_DYNAMODB: stub,
    AWS_ENDPOINT_URL_KMS: stub,
    AWS_ENDPOINT_URL_S3: stub,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: stub,
    TABLE_NAME: 'bench',
    KEY_ID: 'bench',
    SIGNING_KEY_ID: 'bench',
    SEAL_CHECK_KEY_ID: 'bench',
    PROVIDERS_SECRET_ID: 'bench',
    WECHAT_API_BASE: stub,
    SMS_API_BASE: stub,
    IDENTITY_API_BASE: stub,
    FILES_BUCKET: 'bench',
    FIRST_ADMINISTRATOR_SECRET_ID: 'bench',
    NODE_NO_WARNINGS: '1',
  }
}

/** Table and key service at the wire, outside the measured process. */
export async function wireStub(): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = fork(require.resolve('./wire-stub.mjs'), [], { execArgv: [] })
  const { port } = await said<{ port: number }>(child)
  return { port, stop: () => ended(child) }
}

/** What a fresh process says of one bundle; throws with how it ended when it says nothing. */
export async function freshProcess<T>(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<T> {
  const child = fork(require.resolve('./measured.mjs'), [...args], { execArgv: [], env })
  const answer = await said<T>(child)
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
  return answer
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a measured process ended with ${code}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.disconnect()
  })
}
