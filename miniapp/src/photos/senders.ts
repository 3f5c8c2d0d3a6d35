import { onReturn } from '@/platform/lifecycle'
import { randomHex } from '@/platform/random'
import { keeping, onForget } from './keeping'
import { isLike, type PhotoPlace } from './kept-photos'
import { type PhotoSender, photoSender } from './photo-sender'
import { sendPhoto } from './send-photo'

const senders = new Map<string, { place: PhotoPlace; sender: PhotoSender }>()

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
  senders.set(key, { place, sender })
  return sender
}

onReturn(() => {
  for (const { sender } of senders.values()) void sender.goOn()
})
onForget((like) => {
  for (const [key, { place, sender }] of senders) {
    if (!isLike(place, like)) continue
    sender.stop()
    senders.delete(key)
  }
})
