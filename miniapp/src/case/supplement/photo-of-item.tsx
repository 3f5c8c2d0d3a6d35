import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { sendPhoto } from '@/photos/send-photo'
import { takePhoto } from '@/photos/take-photo'
import { randomHex } from '@/platform/random'
import { Group } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { ItemDraft } from './answers'

type Photo = NonNullable<ItemDraft['photo']>

interface PhotoOfItemProps {
  application: ApplicationId
  what: string
  photo: Photo | undefined
  onPhoto: (photo: Photo | undefined) => void
}

/** One photo for what is asked: it goes out at once in parts, and goes on from where it stopped. */
export function PhotoOfItem({ application, what, photo, onPhoto }: PhotoOfItemProps) {
  const [share, setShare] = useState<number>()
  const [trouble, setTrouble] = useState<string>()
  const send = async (taken: Photo) => {
    setTrouble(undefined)
    setShare(0)
    const sent = await sendPhoto({ application, photo: taken.id }, taken.file, setShare)
    setShare(undefined)
    if (sent.ok) return onPhoto({ ...taken, sent: true })
    if (sent.refusal.code === 'photo-not-readable') {
      onPhoto(undefined)
      return setTrouble(say('supplement.photo.unreadable'))
    }
    setTrouble(say('supplement.photo.waiting'))
  }
  const take = async () => {
    const file = await takePhoto()
    if (!file) return setTrouble(say('supplement.photo.not-taken'))
    const taken = { id: await randomHex(16), file, sent: false }
    onPhoto(taken)
    await send(taken)
  }
  const sending = share !== undefined
  return (
    <Group>
      {sending ? <Notice kind="office" icon="waiting" title={say('supplement.photo.sending', { share: Math.round(share * 100) })} /> : null}
      {photo?.sent ? <Notice kind="done" title={say('supplement.photo.sent')} /> : null}
      {trouble === undefined ? null : <Notice kind="waiting" title={trouble} />}
      {photo && !photo.sent && !sending ? (
        <Press icon="again" onPress={() => void send(photo)}>
          {say('supplement.photo.go-on')}
        </Press>
      ) : null}
      <Press icon="camera" label={`${say(photo ? 'supplement.take.again' : 'supplement.take')},${what}`} off={sending} onPress={() => void take()}>
        {say(photo ? 'supplement.take.again' : 'supplement.take')}
      </Press>
    </Group>
  )
}
