import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useEffect, useRef } from 'react'
import type { PhotoStanding } from '@/photos/photo-sender'
import { usePhoto } from '@/photos/use-photo'
import { Group } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { ItemDraft } from './answers'

type Photo = ItemDraft['photo']

interface PhotoOfItemProps {
  application: ApplicationId
  item: string
  what: string
  /** told whenever there is another, or it has arrived */
  onPhoto: (photo: Photo) => void
}

/** One photo for what is asked: it goes out at once in parts, and goes on from where it stopped, also when the app was closed in between. */
export function PhotoOfItem({ application, item, what, onPhoto }: PhotoOfItemProps) {
  const { standing, take, goOn } = usePhoto(application, `supplement.${item}`)
  const id = 'photo' in standing ? standing.photo : undefined
  const sent = standing.state === 'arrived'
  const looking = standing.state === 'looking'
  const tell = useRef(onPhoto)
  tell.current = onPhoto
  useEffect(() => {
    if (!looking) tell.current(id === undefined ? undefined : { id, sent })
  }, [looking, id, sent])
  return (
    <Group>
      <Standing standing={standing} />
      {standing.state === 'waiting' ? (
        <Press icon="again" onPress={() => void goOn()}>
          {say('supplement.photo.go-on')}
        </Press>
      ) : null}
      <Press icon="camera" label={`${say(id ? 'supplement.take.again' : 'supplement.take')},${what}`} off={looking || standing.state === 'sending'} onPress={() => void take()}>
        {say(id ? 'supplement.take.again' : 'supplement.take')}
      </Press>
    </Group>
  )
}

function Standing({ standing }: { standing: PhotoStanding }) {
  switch (standing.state) {
    case 'looking':
    case 'none':
      return null
    case 'sending':
      return <Notice kind="office" icon="waiting" title={say('supplement.photo.sending', { share: Math.round(standing.share * 100) })} />
    case 'arrived':
      return <Notice kind="done" title={say('supplement.photo.sent')} />
    default:
      return <Notice kind="waiting" title={say(`supplement.photo.${standing.state}`)} />
  }
}
