import { supplementWhys } from '@domain/case-work/case'
import { say } from '@words'
import { Field } from '@/ui/field'
import { ListPick } from '@/ui/list-pick'
import { Act } from '../../ui/act'
import { Box } from '../../ui/box'
import type { FormPart } from './form-part'
import { rowNumbers } from './typed'

/** Most things that the contract lets be asked. */
const MOST = 8

/** Everything that is missing, at once, each with why no source can answer. */
export function SupplementRows({ typed, wrong, turn, onType }: FormPart) {
  const rows = rowNumbers(typed, ['what', 'why'])
  return (
    <>
      {rows.map((at) => (
        <Box as="section" key={`${turn} ${at}`} className="case-item" label={say('workbench.cases.item', { number: at + 1 })}>
          <Field
            label={say('workbench.cases.item', { number: at + 1 })}
            error={wrong[`items.${at}.what`] ?? (at === 0 ? wrong.items : undefined)}
            value={typed[`what.${at}`]}
            most={40}
            onType={(text) => onType(`what.${at}`, text)}
          />
          <ListPick
            label={say('workbench.cases.item.why')}
            error={wrong[`items.${at}.why`]}
            options={supplementWhys.map((why) => ({ value: why, label: say(`case.why.${why}`) }))}
            value={typed[`why.${at}`]}
            onPick={(why) => onType(`why.${at}`, why)}
          />
        </Box>
      ))}
      {rows.length < MOST ? (
        <Box className="acts">
          <Act className="act-button" onPress={() => onType(`what.${rows.length}`, '')}>
            {say('workbench.cases.item.more')}
          </Act>
        </Box>
      ) : null}
    </>
  )
}
