import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fc } from '../seeded'
import { canonicalJson } from '../../functions/domain/canonical-json'
import { checkEvidence } from '../../infra/tools/evidence/check-evidence'
import { sealedPaper } from '../domain/signing/sealed'

const text = canonicalJson(sealedPaper())
const bytes = Buffer.from(text, 'utf8')

describe('an exported file of evidence', () => {
  it('is whole, and names the public key by its digest', async () => {
    const { broken, key } = await checkEvidence(text)
    expect(broken).toEqual([])
    expect(key).toMatch(/^[0-9a-f]{64}$/)
  })

  it('with any one bit changed anywhere is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), async (bit) => {
        const other = Buffer.from(bytes)
        other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect((await checkEvidence(other.toString('utf8'))).broken).not.toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('with any one bit of the signature, the key or a digest changed is found, and that part is named', async () => {
    const evidence = sealedPaper()
    const own = evidence.chain[1]
    if (!own) throw new Error('no seal')
    const parts = [
      { value: own.signature, name: 'signature', put: (value: string) => ({ ...evidence, chain: evidence.chain.map((link) => (link === own ? { ...own, signature: value } : link)) }) },
      { value: evidence.key, name: 'signature', put: (value: string) => ({ ...evidence, key: value }) },
      { value: evidence.pdf, name: 'pdf', put: (value: string) => ({ ...evidence, pdf: value }) },
    ]
    for (const { value, name, put } of parts) {
      const whole = Buffer.from(value, 'base64')
      for (let bit = 0; bit < whole.length * 8; bit += 3) {
        const other = Buffer.from(whole)
        other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect((await checkEvidence(canonicalJson(put(other.toString('base64'))))).broken).toContain(name)
      }
    }
  })

  it('written another way, or no evidence at all, is refused as a file', async () => {
    for (const other of [JSON.stringify(JSON.parse(text), null, 1), `${text} `, '', '{}', 'null', text.replace('doudi-evidence/1', 'doudi-evidence/2')]) expect((await checkEvidence(other)).broken).toEqual(['file'])
  })
})

describe('the program', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-evidence-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const run = (content: string, ...more: string[]) => {
    const file = path.join(folder, 'evidence.json')
    fs.writeFileSync(file, content)
    return new Promise<{ code: number; said: string }>((done) => {
      execFile(process.execPath, ['--import', 'tsx', path.join(__dirname, '../../infra/tools/verify-evidence.ts'), file, ...more], (error, said) => done({ code: typeof error?.code === 'number' ? error.code : 0, said }))
    })
  }

  it('says intact and ends well, or names what broke and does not', async () => {
    const whole = await run(`${text}\n`)
    expect([whole.code, whole.said]).toEqual([0, expect.stringContaining('intact')])
    const key = /public key ([0-9a-f]{64})/.exec(whole.said)?.[1] ?? ''
    expect((await run(text, '--key', key)).code).toBe(0)
    expect(await run(text, '--key', '0'.repeat(64))).toMatchObject({ code: 1, said: expect.stringContaining('another key') })
    expect(await run(canonicalJson({ ...sealedPaper(), pdf: 'AAAA' }))).toMatchObject({ code: 1, said: expect.stringContaining('BROKEN pdf') })
    expect(whole.said).not.toMatch(/[\u4e00-\u9fff]/)
  })
})
