import { memberField } from '../../../functions/domain/application/members'
import { familyOfThree, idNumber, spouse } from '../../domain/application/builders'
import { submission } from '../../domain/case-work/builders'
import { type Answer, hex, type World } from '../world'

type Resident = Awaited<ReturnType<World['resident']>>

/** An application that this person has begun, and what can be done to it. */
export async function begin(world: World, who?: Resident) {
  const resident = who ?? (await world.resident())
  const key = hex(16)
  const started = await world.ask('POST', '/api/citizen/applications', { as: resident.as, key, body: {} })
  if (started.status !== 201) throw new Error(started.text)
  const id = String(started.json.id)
  const path = `/api/citizen/applications/${id}`
  const save = (answers: Readonly<Record<string, string | undefined>>, as = resident.as): Promise<Answer> =>
    world.ask('POST', `${path}/answers`, { as, body: { answers: Object.entries(answers).map(([field, value]) => ({ field, value: value ?? '' })) } })
  const draft = (as = resident.as): Promise<Answer> => world.ask('GET', `${path}/draft`, { as })
  const sendPart = (photo: string, bytes: Uint8Array, offset: number, end: number, as = resident.as): Promise<Answer> =>
    world.ask('POST', `${path}/photos/${photo}/parts`, { as, body: { offset, size: bytes.length, data: Buffer.from(bytes.subarray(offset, end)).toString('base64') } })
  /** Sends a whole photo in parts; gives the last answer. */
  const sendPhoto = async (photo: string, bytes: Uint8Array, length = 40_000): Promise<Answer> => {
    let answer: Answer | undefined
    for (let offset = 0; offset < bytes.length; offset += length) answer = await sendPart(photo, bytes, offset, Math.min(offset + length, bytes.length))
    if (!answer) throw new Error('a photo without bytes')
    return answer
  }
  const photoState = (photo: string, as = resident.as): Promise<Answer> => world.ask('GET', `${path}/photos/${photo}`, { as })
  return { id, path, resident, started, save, draft, sendPart, sendPhoto, photoState, saveAll: (change: Record<string, string> = {}) => save(familyOfThree(change)) }
}

/** What a stranger may try to reach of somebody else's application: it is whole, its papers are out, a photo is on its way. */
export async function somebodyElsesApplication(world: World): Promise<Record<string, string>> {
  const { id, path, resident, saveAll, sendPart } = await begin(world)
  const photo = hex(16)
  await sendPart(photo, Buffer.alloc(90_000), 0, 40_000)
  await saveAll({ [memberField(spouse, 'idNumber')]: idNumber('19761105', 500) })
  const opened = await world.ask('POST', `${path}/signing-rooms`, { as: resident.as, key: hex(16), body: {} })
  if (opened.status !== 201) throw new Error(opened.text)
  const room = await world.parts.signing.room(id)
  const invited = room?.signers.find(({ invitation }) => invitation !== undefined)
  const [paper] = room?.papers ?? []
  if (!invited?.invitation || !paper) throw new Error('a room without papers and invitations')
  return { id, photo, member: invited.member, code: invited.invitation, document: paper.id }
}

/** A family's case in 990101001, as its application made it. */
export async function aCase(world: World): Promise<{ id: string }> {
  const id = hex(16)
  const done = await world.parts.commit(world.parts.openCase(id, { ...submission({ area: '990101001' }), at: world.clock.now }))
  if (!done.ok) throw new Error(done.conflicts.join())
  return { id }
}
