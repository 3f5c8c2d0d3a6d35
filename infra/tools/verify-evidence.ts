import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { chinaTime, clockTime } from '../../functions/domain/china-time'
import { type Checked, checkEvidence } from './evidence/check-evidence'

/** What each name means for whoever holds the file. */
const meanings: Record<Checked['broken'][number], string> = {
  file: 'the file is no evidence, or was changed so that it cannot be read',
  words: 'the words are not those that were signed',
  pdf: 'the PDF is not the one that was signed',
  mark: 'the drawn mark is not the one that was sealed',
  seal: 'the record of the seal was changed',
  signature: "the city's signature does not fit",
  chain: 'a seal before or after it is missing or was changed',
}

/** `verify-evidence <file> [--key <SM3 of the city's public key>]`: checks a signed paper with nothing but its file. Ends with 1 when anything does not fit. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  const [file] = positionals
  if (!file) throw new Error('usage: verify-evidence <file> [--key <SM3 of the public key>]')
  const { broken, key, evidence } = await checkEvidence(fs.readFileSync(file, 'utf8').replace(/\n$/, ''))
  if (evidence) {
    const { record } = evidence
    line(`paper ${record.document} (${record.kind}) of application ${record.application}, seal ${evidence.number} of ${evidence.chain.length}`)
    line(`signed ${chinaTime(record.at).date} ${clockTime(record.at)} in China, ${record.how}, on ${record.device === 'own' ? 'an own phone' : 'a shared phone'}, as ${record.tier}`)
    line(`public key ${key}`)
  }
  const otherKey = values.key !== undefined && values.key !== key
  for (const each of broken) line(`BROKEN ${each}: ${meanings[each]}`)
  if (otherKey) line('BROKEN key: signed by another key than the one you named')
  if (broken.length > 0 || otherKey) process.exitCode = 1
  else line(values.key === undefined ? 'intact; compare the public key with the one that the city publishes' : 'intact')
}

const line = (text: string) => process.stdout.write(`${text}\n`)

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
