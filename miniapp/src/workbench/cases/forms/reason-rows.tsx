import { say } from '@words'
import { TextArea } from '@/ui/text-area'
import { Act } from '../../ui/act'
import { Box } from '../../ui/box'
import type { FormPart } from './form-part'
import { rowNumbers } from './typed'

/** Most reasons that the contract takes. */
const MOST = 6

interface ReasonRowsProps extends FormPart {
  /** sentences that can be put in at a press */
  offered: readonly string[]
}

/** Reasons one by one, as the family will read them. */
export function ReasonRows({ typed, wrong, turn, offered, onType, onFill }: ReasonRowsProps) {
  const rows = rowNumbers(typed, ['reasons'])
  const missing = offered.filter((sentence) => !Object.values(typed).includes(sentence))
  return (
    <>
      {rows.map((at) => (
        <TextArea
          key={`${turn} ${at}`}
          label={say('workbench.cases.reason', { number: at + 1 })}
          hint={at === 0 ? say('workbench.cases.reason.hint') : undefined}
          error={wrong[`reasons.${at}`] ?? (at === 0 ? wrong.reasons : undefined)}
          value={typed[`reasons.${at}`]}
          most={200}
          onType={(text) => onType(`reasons.${at}`, text)}
        />
      ))}
      <Box className="acts">
        {rows.length < MOST ? (
          <Act className="act-button" onPress={() => onType(`reasons.${rows.length}`, '')}>
            {say('workbench.cases.reason.more')}
          </Act>
        ) : null}
        {missing.length > 0 ? (
          <Act
            className="act-button"
            onPress={() => {
              const empty = Array.from({ length: MOST }, (_, at) => `reasons.${at}`).filter((field) => !typed[field]?.trim())
              onFill({ ...typed, ...Object.fromEntries(missing.slice(0, empty.length).map((sentence, at) => [empty[at], sentence])) })
            }}
          >
            {say('workbench.cases.reason.take')}
          </Act>
        ) : null}
      </Box>
    </>
  )
}
