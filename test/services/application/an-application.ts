import { familyOfThree } from '../../domain/application/builders'
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

/** What a stranger may try to reach of somebody else's application. */
export async function somebodyElsesApplication(world: World): Promise<Record<string, string>> {
  const { id, sendPart } = await begin(world)
  const photo = hex(16)
  await sendPart(photo, Buffer.alloc(90_000), 0, 40_000)
  return { id, photo }
}
