import { z } from '../../../../functions/domain/zod'
import { type AskSystem, expectDone } from '../seed/public-routes'

const StartedSchema = z.object({ id: z.string() })
const BoardSchema = z.object({ version: z.number(), complete: z.boolean(), people: z.array(z.object({ member: z.string(), state: z.string(), invitation: z.optional(z.string()) })) })
const PapersSchema = z.object({ papers: z.array(z.object({ id: z.string(), kind: z.string(), state: z.string(), purposes: z.array(z.string()) })) })
const ReceiptSchema = z.object({ id: z.string(), number: z.string(), steps: z.array(z.object({ step: z.string(), latest: z.optional(z.string()) })) })

/** A mark that somebody drew with a finger. */
const strokes = [[[120, 420, 0], [310, 380, 90], [520, 460, 190]], [[300, 200, 420], [330, 700, 610]]]
/** bytes of one part of a photo */
const partBytes = 64 * 1024
/** real milliseconds that the printing of somebody's papers may take */
const patience = 60_000

/** What one logged-in resident does in the mini-program, by its public routes; each throws with what the system said when it was not done. */
export type ResidentHand = ReturnType<typeof residentHand>

/** `keyOf` names one act: the same act again has the same key. */
export function residentHand(ask: AskSystem, token: string, keyOf: (act: string) => string) {
  const authorization = `Resident ${token}`
  const get = async (path: string) => expectDone(`read ${path}`, await ask({ method: 'GET', path: `/api/citizen${path}`, authorization }))
  const post = async (path: string, body: object = {}) => expectDone(`post ${path}`, await ask({ method: 'POST', path: `/api/citizen${path}`, body, authorization, idempotencyKey: keyOf(path) }))

  /** The papers of this person, once all of them are printed. */
  async function printed(id: string) {
    const end = performance.now() + patience
    for (;;) {
      const { papers } = PapersSchema.parse(await get(`/applications/${id}/papers`))
      if (!papers.some(({ state }) => state === 'being-made')) return papers
      if (performance.now() > end) throw new Error('papers were not printed')
      await new Promise((again) => setTimeout(again, 100))
    }
  }

  return {
    token,
    get,
    post,
    printed,
    start: async () => StartedSchema.parse(await post('/applications')).id,
    save: async (id: string, answers: Readonly<Record<string, string>>) => post(`/applications/${id}/answers`, { answers: Object.entries(answers).map(([field, value]) => ({ field, value })) }),
    async sendPhoto(id: string, photo: string, bytes: Buffer) {
      for (let offset = 0; offset < bytes.length; offset += partBytes) await post(`/applications/${id}/photos/${photo}/parts`, { offset, size: bytes.length, data: bytes.subarray(offset, offset + partBytes).toString('base64') })
    },
    openRoom: async (id: string) => post(`/applications/${id}/signing-rooms`),
    board: async (id: string) => BoardSchema.parse(await get(`/applications/${id}/signing-board`)),
    enter: async (code: string) => post(`/invitations/${code}/entries`),
    /** Signs whatever waits for this person, a child's papers too. Gives the ids. */
    async sign(id: string, device: 'own' | 'shared' = 'own') {
      const open = (await printed(id)).filter(({ state }) => state === 'ready')
      for (const paper of open) await post(`/applications/${id}/papers/${paper.id}/signatures`, { strokes, purposes: paper.purposes, how: 'read', device })
      return open.map((paper) => paper.id)
    },
    submit: async (id: string) => ReceiptSchema.parse(await post(`/applications/${id}/submissions`)),
    answerSupplement: async (id: string, answers: readonly object[]) => post(`/applications/${id}/supplement-answers`, { answers }),
  }
}
