import { onReturn } from '@/platform/lifecycle'
import { randomHex } from '@/platform/random'
import { sealedStorage } from '@/platform/storage'
import { isLike, type PhotoPlace, photoKeeping } from './kept-photos'
import { dropPhoto, keptPhoto } from './photo-file'
import { type PhotoSender, photoSender } from './photo-sender'
import { sendPhoto } from './send-photo'

const keeping = photoKeeping({ change: (make) => sealedStorage.change('photos', make), file: keptPhoto, drop: dropPhoto })
const senders = new Map<string, { place: PhotoPlace; sender: PhotoSender }>()
let listening = false

/** The one sender of a photo while the app is open: it goes on when its page is left. */
export function senderOf(place: PhotoPlace): PhotoSender {
  const { person, application, of } = place
  const key = `${person} ${application} ${of}`
  const known = senders.get(key)
  if (known) return known.sender
  const sender = photoSender({
    place,
    keeping,
    send: (photo, file, onPart) => sendPhoto({ application, photo }, file, onPart),
    newId: () => randomHex(16),
    later(milliseconds, wake) {
      const timer = setTimeout(wake, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  if (!listening) onReturn(goOnWithAll)
  listening = true
  senders.set(key, { place, sender })
  return sender
}

function goOnWithAll(): void {
  for (const { sender } of senders.values()) void sender.goOn()
}

/** Nothing of these photos stays on this phone, nor goes out from it any more. */
export async function forgetPhotos(like: Partial<PhotoPlace>): Promise<void> {
  for (const [key, { place, sender }] of senders) {
    if (!isLike(place, like)) continue
    sender.stop()
    senders.delete(key)
  }
  await keeping.forget(like)
}
