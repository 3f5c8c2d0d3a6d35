import { say } from '@words'
import { Press } from '@/ui/press'
import { Box } from '../ui/box'

const keys = [
  ['j', 'k', 'workbench.help.move'],
  ['workbench.key.enter', undefined, 'workbench.help.open'],
  ['c', undefined, 'workbench.help.claim'],
  ['/', undefined, 'workbench.help.search'],
  ['workbench.key.escape', undefined, 'workbench.help.back'],
  ['?', undefined, 'workbench.help.help'],
] as const

interface HelpSheetProps {
  /** the list has nothing that one could claim */
  noClaim?: boolean
  onClose: () => void
}

/** Every key of the desk, in words; it stands in the page, nothing is covered. */
export function HelpSheet({ noClaim = false, onClose }: HelpSheetProps) {
  const shown = keys.filter(([, , words]) => !noClaim || words !== 'workbench.help.claim')
  return (
    <Box as="section" className="help-sheet" label={say('workbench.help.title')} id="help-sheet" focusable>
      <Box as="h2" className="fact-name">
        {say('workbench.help.title')}
      </Box>
      <Box as="ul" className="help-keys">
        {shown.map(([first, second, words]) => (
          <Box as="li" key={words} className="help-key">
            <Box as="span" className="key">
              {first.startsWith('workbench.') ? say(first as 'workbench.key.enter') : first}
            </Box>
            {second ? (
              <Box as="span" className="key">
                {second}
              </Box>
            ) : null}
            <Box as="span">{say(words)}</Box>
          </Box>
        ))}
      </Box>
      <Press kind="plain" onPress={onClose}>
        {say('workbench.help.close')}
      </Press>
    </Box>
  )
}
