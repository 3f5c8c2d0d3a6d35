import { say } from '@words'
import { call, writeSms } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'
import './emergency.css'

interface EmergencyNumbersProps {
  /** also offers the message to the police, for who may be heard */
  silent?: boolean
}

/** Danger to life: three numbers, one tap each, at the end of every page on the way of a press. */
export function EmergencyNumbers({ silent = false }: EmergencyNumbersProps) {
  const { medical, fire, police, policeSms } = book().emergencyNumbers
  const numbers = [
    { number: medical, what: say('emergency.medical') },
    { number: police, what: say('emergency.police') },
    { number: fire, what: say('emergency.fire') },
  ]
  return (
    <Group>
      <Line>{say('emergency.first')}</Line>
      <Group kind="row">
        {numbers.map(({ number, what }) => (
          <Press key={number} kind="danger-call" className="emergency-number" hint={what} label={say('emergency.label', { number, what })} onPress={() => call(number)}>
            {number}
          </Press>
        ))}
      </Group>
      {silent ? (
        <Press kind="quiet" icon="sms-only" onPress={() => writeSms(policeSms, '')}>
          {say('danger.silent', { number: policeSms })}
        </Press>
      ) : null}
    </Group>
  )
}
