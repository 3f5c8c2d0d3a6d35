import { mostPartBytes } from '@contract/application'
import type { ApplicationId, PhotoId } from '@domain/ids'
import { ok, refuse, type Result } from '@domain/result'
import { say } from '@words'
import { readPhotoState, sendPhotoPart } from '@/api/application'
import type { Refusal } from '@/platform/request'
import type { TakenPhoto } from './taken-photo'

/** Where a photo belongs. */
export interface PhotoTarget {
  application: ApplicationId
  photo: PhotoId
}

/** the routes, replaced only by tests */
export interface PhotoWire {
  state: typeof readPhotoState
  part: typeof sendPhotoPart
}

/** How often a photo asks anew where it stands because another sending of it was faster. */
const mostTurns = 3

/**
 * Sends a photo in parts, from where it was left: after a refusal or a lost network the same call goes on.
 * `onPart` is told the share that has arrived, 0 to 1.
 */
export async function sendPhoto(target: PhotoTarget, file: TakenPhoto, onPart: (share: number) => void, wire: PhotoWire = { state: readPhotoState, part: sendPhotoPart }): Promise<Result<undefined, Refusal>> {
  let sent = await sendRest(target, file, onPart, wire)
  for (let turn = 1; turn < mostTurns && !sent.ok && sent.refusal.code === 'part-not-next'; turn += 1) sent = await sendRest(target, file, onPart, wire)
  return sent
}

async function sendRest({ application, photo }: PhotoTarget, file: TakenPhoto, onPart: (share: number) => void, wire: PhotoWire): Promise<Result<undefined, Refusal>> {
  const known = await wire.state(application, photo)
  if (!known.ok) return known
  let { received, state }: { received: number; state: string } = known.value
  while (state !== 'checked') {
    if (state === 'not-readable') return refuse({ code: 'photo-not-readable', title: say('field.photo-again'), fields: [] })
    onPart(received / file.size)
    const sent = await wire.part(application, photo, { offset: received, size: file.size, data: await file.part(received, Math.min(mostPartBytes, file.size - received)) })
    if (!sent.ok) return sent
    if (sent.value.received <= received && sent.value.state !== 'checked') return refuse({ code: 'unreadable', title: say('kit.failed'), fields: [] })
    ;({ received, state } = sent.value)
  }
  onPart(1)
  return ok(undefined)
}
