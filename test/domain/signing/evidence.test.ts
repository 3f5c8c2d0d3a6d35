import { type Breakage, breakages } from '../../../functions/domain/signing/document'
import { breakagesOf, type Evidence } from '../../../functions/domain/signing/evidence'
import { recordDigest } from '../../../functions/domain/signing/seal'
import { sm3 } from './family'
import { holds, sealedPaper, signText, sm3OfBytes } from './sealed'

const broken = (evidence: Evidence) => breakagesOf(evidence, { sm3, sm3OfBytes, holds })
const changed = (change: (evidence: Evidence) => void) => {
  const evidence = structuredClone(sealedPaper())
  change(evidence)
  return broken(evidence)
}
const other = (hex: string) => (hex.startsWith('0') ? `1${hex.slice(1)}` : `0${hex.slice(1)}`)

describe('a sealed paper', () => {
  it.each([1, 2, 3])('is whole as seal %d of its chain', async (number) => expect(await broken(sealedPaper(number))).toEqual([]))

  it.each<[string, (evidence: Evidence) => void, Breakage[]]>([
    ['another word', (evidence) => (evidence.source = evidence.source.replace('最低生活保障', '临时救助')), ['words']],
    ['the words of another paper', (evidence) => (evidence.source = sealedPaper(1).source), ['words']],
    ['another PDF', (evidence) => (evidence.pdf = Buffer.from('%PDF-1.7 another').toString('base64')), ['pdf']],
    ['another mark', (evidence) => (evidence.strokes = [[[1, 1, 1]]]), ['mark']],
    ['another time', (evidence) => (evidence.record.at += 1), ['seal']],
    ['another signer', (evidence) => (evidence.record.signer = '9'.repeat(32)), ['seal']],
    ['a purpose that was never ticked', (evidence) => evidence.record.purposes.push('re-check'), ['seal']],
    ['another signature', ({ chain }) => void Object.assign(chain[1]!, { signature: signText('something else') }), ['signature']],
    ['a seal before it that was changed', ({ chain }) => void Object.assign(chain[0]!, { record: other(chain[0]!.record) }), ['chain']],
    ['a seal after it that was changed', ({ chain }) => void Object.assign(chain[2]!, { signature: signText('x') }), ['chain']],
    ['a seal before it that was taken out', (evidence) => evidence.chain.shift(), ['seal', 'signature', 'chain']],
    ['another place', (evidence) => (evidence.number = 3), ['seal']],
    ['no seal at all', (evidence) => (evidence.chain = []), ['seal', 'signature', 'chain']],
  ])('with %s is found', async (_, change, expected) => expect(await changed(change)).toEqual(expected))

  it('whose record and digest were changed together still lacks the city’s signature', async () => {
    expect(
      await changed(({ record, chain }) => {
        record.how = 'read'
        const own = chain[1]
        if (own) own.record = recordDigest(record, sm3)
      }),
    ).toEqual(['signature', 'chain'])
  })

  it('tells nothing of the others in its chain', () => {
    const { chain } = sealedPaper()
    for (const link of chain) expect(Object.keys(link).sort()).toEqual(['previous', 'record', 'signature'])
  })

  it('every name of a breakage can happen', async () => {
    expect([...new Set((await Promise.all([changed((each) => (each.source = '')), changed((each) => (each.pdf = 'AAAA')), changed((each) => (each.strokes = [])), changed((each) => (each.record.at = 0)), changed((each) => (each.chain = []))])).flat())].sort()).toEqual([...breakages].sort())
  })
})
