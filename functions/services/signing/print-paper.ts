import { blocksOf, childOf, readSource } from '../../domain/signing/paper-source'
import type { Paper } from '../../domain/signing/room'
import type { Instant } from '../../domain/instant'
import type { Files } from '../../gateways/files/port'
import type { PrintedPaper } from '../../rendering/lay-out'
import type { Outbox } from '../../stores/outbox'
import type { SigningStore } from '../../stores/signing'
import { paperFile } from './paper-of-signer'
import { sm3 } from './sm3'

export interface PrintDeps {
  outbox: Pick<Outbox, 'find' | 'done'>
  signing: Pick<SigningStore, 'paper' | 'keepPdf'>
  files: Pick<Files, 'get' | 'putOnce'>
  print: (paper: PrintedPaper, at: Instant) => Promise<Uint8Array>
  /** the words come from an invented book, and every page says so */
  example: boolean
}

/** `gone`: printed before. `unneeded`: its words were replaced before anybody could sign them. */
export type PrintOutcome = 'printed' | 'gone' | 'unneeded'

/**
 * Prints the paper that one outbox message asks for: once. Whatever lies in the files first is the paper, for ever; a run that died after storing it
 * is taken up from there, and the message leaves the outbox only when the digest is stored, too.
 */
export async function printPaper(deps: PrintDeps, id: string): Promise<PrintOutcome> {
  const item = await deps.outbox.find(id)
  if (!item) return 'gone'
  const { message } = item
  if (message.type !== 'paper-wanted') throw new Error(`a message for somebody else: ${message.type}`)
  const { application, document } = message
  const paper = await deps.signing.paper(application, document)
  if (!paper) throw new Error('a paper that is wanted and is not there')
  const needed = paper.pdf === undefined && paper.state === 'open'
  if (needed) {
    const digest = sm3(await stored(deps, paperFile(application, document), paper))
    if (!(await deps.signing.keepPdf(application, document, digest)) && (await deps.signing.paper(application, document))?.pdf !== digest) throw new Error('a paper with two files')
  }
  await deps.outbox.done(id)
  return needed ? 'printed' : 'unneeded'
}

async function stored({ files, print, example }: PrintDeps, key: string, paper: Paper): Promise<Uint8Array> {
  const before = await files.get(key)
  if (before) return before
  const pdf = await print(printedPaper(paper, example), paper.madeAt)
  if (await files.putOnce(key, pdf)) return pdf
  const other = await files.get(key)
  if (!other) throw new Error('a file that is there and is not')
  return other
}

function printedPaper({ id, source }: Paper, example: boolean): PrintedPaper {
  const read = readSource(source)
  const child = childOf(read)
  return { document: id, version: read.version, digest: sm3(source), signer: read.values.signer ?? '', ...(child !== undefined && { child }), example, blocks: blocksOf(read) }
}
