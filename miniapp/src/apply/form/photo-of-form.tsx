import { say } from '@words'
import { useEffect, useRef } from 'react'
import type { PhotoStanding } from '@/photos/photo-sender'
import { usePhoto } from '@/photos/use-photo'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { type FormHands, giver } from './hands'

/** One photo, if there is one; it becomes an answer when it has arrived whole. */
export function PhotoOfForm({ hands }: { hands: FormHands }) {
  const { draft, answers, errorAt } = hands
  const give = giver(hands, 'photo')
  const { standing, take, goOn, forget } = usePhoto(draft.id, 'photo')
  const arrived = standing.state === 'arrived' ? standing.photo : undefined
  const given = useRef(give)
  given.current = give
  useEffect(() => {
    if (arrived === undefined) return
    given.current(arrived)
    void forget()
  }, [arrived, forget])
  const has = Boolean(answers.photo)
  const begun = standing.state === 'sending' || standing.state === 'waiting'
  const lost = standing.state === 'none' && !has && draft.photos.some(({ state }) => state === 'arriving')
  const error = errorAt('photo')
  return (
    <Group>
      <Line kind="subhead">{say('form.label.photo')}</Line>
      <Line kind="quiet">{say('form.hint.photo')}</Line>
      {lost ? <Notice kind="waiting" title={say('fill.photo.lost')} /> : null}
      {error ? <Notice kind="waiting" title={error} /> : null}
      <Standing standing={answers.photo && standing.state === 'none' ? { state: 'arrived', photo: answers.photo } : standing} />
      {standing.state === 'waiting' ? (
        <Press icon="again" onPress={() => void goOn()}>
          {say('fill.photo.go-on')}
        </Press>
      ) : null}
      <Press off={standing.state === 'sending'} onPress={() => void take()}>
        {say(has || begun ? 'fill.photo.other' : 'fill.photo.take')}
      </Press>
      {has || begun ? (
        <Press
          kind="quiet"
          icon="close"
          onPress={() => {
            void forget()
            if (has) give('')
          }}
        >
          {say('fill.photo.remove')}
        </Press>
      ) : null}
    </Group>
  )
}

function Standing({ standing }: { standing: PhotoStanding }) {
  switch (standing.state) {
    case 'looking':
    case 'none':
      return null
    case 'sending':
      return <Notice kind="office" icon="waiting" title={say('fill.photo.sending', { share: Math.round(standing.share * 100) })} />
    case 'arrived':
      return <Notice kind="done" title={say('fill.photo.arrived')} />
    default:
      return <Notice kind="waiting" title={say(`fill.photo.${standing.state}`)} />
  }
}
