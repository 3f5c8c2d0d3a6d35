import type { InvitationCode } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { copyText } from '@/platform/copy'
import { webBase } from '@/platform/web-base'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { Qr } from '@/ui/qr'
import { ShareButton } from '@/ui/share-button'
import { webAddress } from './invitation-address'

interface InviteProps {
  name: string
  invitation: InvitationCode
  busy: boolean
  onRenew: () => Promise<boolean>
}

const inWechat = process.env.TARO_ENV === 'weapp'

/** The ways in which an invitation reaches one person: a card, an address to send, or a picture held to their phone. */
export function Invite({ name, invitation, busy, onRenew }: InviteProps) {
  const [told, setTold] = useState<'copied' | 'not-copied' | 'renewed'>()
  const address = webAddress(webBase(), invitation)
  const copy = async () => setTold((await copyText(address)) ? 'copied' : 'not-copied')
  const renew = async () => {
    if (await onRenew()) setTold('renewed')
  }
  return (
    <Group>
      <Line kind="quiet">{say('board.invite.only')}</Line>
      {inWechat ? (
        <ShareButton of={invitation}>{say('board.invite.card')}</ShareButton>
      ) : (
        <Press icon="copy" onPress={() => void copy()}>
          {say('board.invite.copy')}
        </Press>
      )}
      {told === 'not-copied' ? <Line>{address}</Line> : null}
      {told === undefined ? null : <Notice kind={told === 'not-copied' ? 'waiting' : 'done'} title={say(`board.invite.${told}`)} />}
      <Group kind="card">
        <Line>{say('board.invite.qr.help', { name })}</Line>
        <Qr text={address} label={say('board.invite.qr.label', { name })} />
      </Group>
      <Press kind="quiet" icon="again" off={busy} onPress={() => void renew()}>
        {say('board.invite.renew')}
      </Press>
    </Group>
  )
}
