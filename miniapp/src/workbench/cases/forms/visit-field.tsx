import { say } from '@words'
import { Field } from '@/ui/field'
import type { FormPart } from './form-part'

/** The day on which the county's own people were there: asked of a near relative of staff. */
export function VisitField({ shown, typed, wrong, turn, onType }: FormPart) {
  if (!shown.relativeOfStaff) return null
  return <Field key={turn} label={say('workbench.cases.visited')} hint={say('workbench.cases.visited.hint')} error={wrong.visited} value={typed.visited} most={10} onType={(text) => onType('visited', text)} />
}
