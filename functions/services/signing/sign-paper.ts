import { signPaper } from '../../contract/signing'
import type { DetailedRefusal } from '../../contract/service'
import type { ResidentCaller } from '../../domain/access/caller'
import type { ConsentPurpose } from '../../domain/signing/document'
import { ok, refuse } from '../../domain/result'
import { purposesOf, readSource } from '../../domain/signing/paper-source'
import { type Paper, missingSignatures, papersLeft, placeOf, type Room } from '../../domain/signing/room'
import { type Link, linkDigest, linkText, markDigest, noSealBefore, recordDigest, type SealRecord } from '../../domain/signing/seal'
import { signed } from '../../domain/signing/transitions'
import type { BodyOf } from '../../contract/route'
import { addNotice } from '../../stores/inbox'
import { implement } from '../implement'
import { advanceRoom } from './advance-room'
import type { ProvenPerson, SigningDeps } from './deps'
import { sm3 } from './sm3'

/**
 * Seals one paper with its signer's mark. The paper is the one that was read, its PDF is stored, every purpose has a tick of its own,
 * and the identity is the signer's: nobody signs for another but a guardian, on a paper that says so.
 */
export const signPaperService = (deps: Pick<SigningDeps, 'signing' | 'residents' | 'signingKey' | 'sealer' | 'drafts'>) =>
  implement(signPaper, async ({ params, body, caller, now, commit }) => {
    const person = await deps.residents.get(caller.person)
    if (!person) return refuse('not-found')
    const answerOf = (room: Room) => ({ document: params.document, at: now, left: papersLeft(room, caller.person) })
    const done = await advanceRoom(deps, params.id, now, {
      step: async (room) => {
        const paper = room.papers.find(({ id }) => id === params.document)
        const place = placeOf(room, caller.person)
        if (!paper || !place || paper.signer !== place.member) return refuse('not-found')
        if (paper.state === 'replaced') return refuse('wording-changed')
        if (paper.state !== 'open' || paper.pdf === undefined) return refuse('action-not-available')
        const wanted = purposesOf(readSource(paper.source))
        const missing = wanted.filter((purpose) => !body.purposes.includes(purpose))
        if (missing.length > 0) return refuse(ticksMissing(missing))
        const record = recordOf(room, paper, paper.pdf, { caller, person, body, purposes: wanted, now })
        const after = signed(room, paper.id, caller.person, now)
        return ok({ room: after, writes: [...(await seal(deps, room, record, body)), ...(await whenComplete(deps, room, after, now))] })
      },
      send: (room, writes) => commit(answerOf(room), writes),
    })
    return done.ok ? ok(answerOf(done.value.room)) : done
  })

type Body = BodyOf<typeof signPaper>

function ticksMissing(purposes: readonly ConsentPurpose[]): DetailedRefusal {
  return { code: 'invalid-input', fields: purposes.map((purpose) => ({ path: `purposes.${purpose}`, key: `field.tick.${purpose}` })) }
}

interface Signing {
  caller: ResidentCaller & { person: string }
  person: ProvenPerson
  body: Body
  purposes: ConsentPurpose[]
  now: number
}

function recordOf(room: Room, paper: Paper, pdf: string, { caller, person, body, purposes, now }: Signing): SealRecord {
  return {
    format: 'doudi-seal/1',
    application: room.application,
    document: paper.id,
    kind: paper.kind,
    part: readSource(paper.source).part,
    member: paper.signer,
    subject: paper.subject,
    words: sm3(paper.source),
    pdf,
    signer: caller.person,
    identity: { provenAt: person.provenAt, evidence: person.evidence, session: caller.session },
    purposes,
    mark: markDigest(body.strokes, sm3),
    how: body.how,
    device: body.device,
    at: now,
    tier: 'identity-matched-mark',
  }
}

/** The next link of the chain, signed by the city's key. */
async function seal({ signing, signingKey }: Pick<SigningDeps, 'signing' | 'signingKey'>, room: Room, content: SealRecord, { strokes }: Body) {
  const before = room.seals === 0 ? undefined : await signing.lastSeal(room.application, room.seals)
  if (room.seals > 0 && !before) throw new Error('a chain whose last seal is missing')
  const number = room.seals + 1
  const link: Link = { previous: before ? linkDigest(before.number, before, sm3) : noSealBefore, record: recordDigest(content, sm3) }
  return signing.seal({ number, ...link, signature: await signingKey.sign(linkText(number, link)), content }, strokes)
}

/** The applicant is told when the last signature is there and the application can be sent; one that was sent without it waits for nothing. */
async function whenComplete({ sealer, drafts }: Pick<SigningDeps, 'sealer' | 'drafts'>, before: Room, after: Room, now: number) {
  const { application, applicant, confidential, seals } = after
  if (missingSignatures(before).length === 0 || missingSignatures(after).length > 0) return []
  if ((await drafts.readHousehold(application, applicant, now)).outcome === 'submitted') return []
  return addNotice({ id: sm3(`all-signed ${application} ${seals}`).slice(0, 32), person: applicant, kind: 'all-signed', values: {}, application, at: now, quiet: confidential }, sealer)
}
