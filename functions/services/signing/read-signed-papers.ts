import type { SignedPaper } from '../../contract/case-work'
import type { ApplicationId, DocumentId } from '../../domain/ids'
import { breakagesOf, type Checks, type Evidence } from '../../domain/signing/evidence'
import { readSource, titleOf } from '../../domain/signing/paper-source'
import type { Paper, Room } from '../../domain/signing/room'
import { checksWith } from './checks-with'
import { type EvidenceDeps, exportEvidence } from './export-evidence'

/** What was signed in an application, in the order of the seals, each checked from what is stored now. Nothing where no room was opened. */
export function readSignedPapers(deps: EvidenceDeps) {
  return async (application: ApplicationId): Promise<SignedPaper[]> => {
    const room = await deps.signing.room(application)
    const checks = checksWith(deps.signingKey)
    const signed = await Promise.all((room?.papers ?? []).map(async (paper) => room && signedPaper(deps, room, paper, checks)))
    return signed.flatMap((each) => each ?? []).sort((one, other) => one.number - other.number).map(({ paper }) => paper)
  }
}

/** One signed paper with its PDF; undefined for one that was not signed or belongs to another application. */
export function readSignedPaper(deps: EvidenceDeps) {
  return async (application: ApplicationId, document: DocumentId): Promise<{ paper: SignedPaper; pdf: string } | undefined> => {
    const room = await deps.signing.room(application)
    const found = room?.papers.find(({ id }) => id === document)
    const signed = room && found && (await signedPaper(deps, room, found, checksWith(deps.signingKey)))
    return signed && { paper: signed.paper, pdf: signed.pdf }
  }
}

async function signedPaper(deps: EvidenceDeps, room: Room, paper: Paper, checks: Checks): Promise<{ paper: SignedPaper; pdf: string; number: number } | undefined> {
  const evidence = await exportEvidence(deps, room, paper)
  return evidence && { paper: view(paper, evidence, await breakagesOf(evidence, checks)), pdf: evidence.pdf, number: evidence.number }
}

function view({ id, kind, source, signer, subject, state }: Paper, { record: { at, how, device } }: Evidence, broken: SignedPaper['broken']): SignedPaper {
  return { document: id, kind, title: titleOf(readSource(source)), signer, subject, signedAt: at, how, device, replaced: state === 'replaced', broken }
}
