import { useRef, useState } from 'react'
import { say } from '@words'
import { Group } from '@/ui/line'
import { Press } from '@/ui/press'
import { TextArea } from '@/ui/text-area'

interface AdditionProps {
  onSend: (text: string) => Promise<boolean>
  onClose: (sent: boolean) => void
}

/** More to say, in the person's own words; what was typed stays until it has arrived. */
export function Addition({ onSend, onClose }: AdditionProps) {
  const text = useRef('')
  const [error, setError] = useState<string>()
  const send = async () => {
    const said = text.current.trim()
    if (said === '') {
      setError(say('field.required'))
      return
    }
    if (await onSend(said)) onClose(true)
    else setError(say('status.answer.failed'))
  }
  return (
    <Group kind="card">
      <TextArea
        label={say('status.add.label')}
        most={300}
        error={error}
        onType={(typed) => {
          text.current = typed
          setError(undefined)
        }}
      />
      <Press kind="main" onPress={() => void send()}>
        {say('status.add.send')}
      </Press>
      <Press kind="quiet" onPress={() => onClose(false)}>
        {say('status.add.cancel')}
      </Press>
    </Group>
  )
}
