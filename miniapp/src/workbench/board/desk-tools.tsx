import { say } from '@words'
import { Icon } from '@/ui/icon/icon'
import type { Sound } from '../alarm/use-alarm'
import { Act } from '../ui/act'
import { Box } from '../ui/box'

interface DeskToolsProps {
  sound: Sound
  onSound: () => void
  onHear: () => void
  onWall: () => void
  help: boolean
  onHelp: () => void
}

/** Sound, wall and keys: the switches of the duty desk. */
export function DeskTools({ sound, onSound, onHear, onWall, help, onHelp }: DeskToolsProps) {
  return (
    <>
      {sound === 'on' ? <SoundSwitch sound={sound} onSound={onSound} /> : null}
      {sound === 'on' ? (
        <Act className="bar-tool bar-desk-only" onPress={onHear}>
          {say('workbench.sound.try')}
        </Act>
      ) : null}
      <Act className="bar-tool bar-desk-only" onPress={onWall}>
        {say('workbench.wall.on')}
      </Act>
      <Act className="bar-tool bar-desk-only" expanded={help} shortcut="?" onPress={onHelp}>
        {say('workbench.help')}
      </Act>
    </>
  )
}

/** Says whether a new ticket will be heard, and changes it. */
export function SoundSwitch({ sound, onSound }: Pick<DeskToolsProps, 'sound' | 'onSound'>) {
  return (
    <Act className={sound === 'on' ? 'bar-tool' : 'bar-tool bar-attention'} pressed={sound === 'on'} onPress={onSound}>
      <Icon name={sound === 'on' ? 'read-aloud' : 'stop-reading'} size="small" colour={sound === 'on' ? 'jade' : 'amber'} />
      <Box as="span">{say(`workbench.sound.${sound}`)}</Box>
    </Act>
  )
}
