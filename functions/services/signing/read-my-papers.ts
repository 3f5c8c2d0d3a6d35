import type { z } from '../../domain/zod'
import { type PaperSchema, readMyPapers } from '../../contract/signing'
import { maskedName } from '../../domain/identity/masked-name'
import { ok, refuse } from '../../domain/result'
import { blocksOf, childOf, purposesOf, readSource, titleOf } from '../../domain/signing/paper-source'
import { type Paper, papersOf, placeOf, refuses, type Room, signerOf } from '../../domain/signing/room'
import { implement } from '../implement'
import type { SigningDeps } from './deps'

/** What one person signs or has signed; of everybody else only whose application it is, by family name. */
export const readMyPapersService = ({ signing }: Pick<SigningDeps, 'signing'>) =>
  implement(readMyPapers, async ({ params, caller }) => {
    const room = await signing.room(params.id)
    if (!room) return refuse('not-found')
    const mine = room.applicant === caller.person
    const papers = papersOf(room, caller.person)
    if (!mine && papers.length === 0 && !placeOf(room, caller.person)) return refuse('not-found')
    const applicant = signerOf(room, 'applicant')
    return ok({ family: maskedName(applicant?.name ?? ''), wish: room.wish, mine, papers: papers.map((paper) => shown(room, paper)) })
  })

function shown(room: Room, paper: Paper): z.infer<typeof PaperSchema> {
  const source = readSource(paper.source)
  const forName = childOf(source)
  return {
    id: paper.id,
    kind: paper.kind,
    title: titleOf(source),
    ...(forName !== undefined && { forName }),
    blocks: blocksOf(source),
    purposes: purposesOf(source),
    state: stateOfPaper(room, paper),
    ...(paper.signedAt !== undefined && { signedAt: paper.signedAt }),
  }
}

function stateOfPaper(room: Room, { state, pdf, signer }: Paper): z.infer<typeof PaperSchema>['state'] {
  if (state !== 'open') return state
  const place = signerOf(room, signer)
  if (place && refuses(place)) return 'refused'
  return pdf === undefined ? 'being-made' : 'ready'
}
