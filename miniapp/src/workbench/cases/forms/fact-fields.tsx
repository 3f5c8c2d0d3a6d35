import { causes, factNames, properties } from '@domain/household/facts'
import { say } from '@words'
import { sayFact } from '@words/say-case'
import { Field } from '@/ui/field'
import { ListPick } from '@/ui/list-pick'
import { TextArea } from '@/ui/text-area'
import { Box } from '../../ui/box'
import { Picks } from '../../ui/picks'
import { factValue } from '../fact-words'
import type { FormPart } from './form-part'

/** One fact put right: which, to what, and why. */
export function FactFields({ shown, typed, wrong, turn, onType }: FormPart) {
  const fact = factNames.find((each) => each === typed.fact)
  const now = shown.facts.find((each) => each.fact === fact)
  const field = `value.${fact}`
  const asked = { error: wrong.value, onType: (text: string) => onType(field, text) }
  return (
    <>
      <Picks label={say('workbench.cases.fact.which')} options={factNames.map((each) => ({ value: each, label: sayFact(each) }))} chosen={fact ? [fact] : []} error={wrong.fact} onPick={([picked]) => onType('fact', picked ?? '')} />
      {now ? <Box>{say('workbench.cases.fact.now', { value: factValue(now.fact, now.value) })}</Box> : null}
      {fact === 'property' || fact === 'cause' ? (
        <ListPick
          label={say('workbench.cases.fact.to')}
          options={fact === 'property' ? properties.map((value) => ({ value, label: say(`property.${value}`) })) : causes.map((value) => ({ value, label: say(`cause.${value}`) }))}
          value={typed[field]}
          error={wrong.value}
          onPick={asked.onType}
        />
      ) : fact ? (
        <Field key={`${turn} ${fact}`} label={say('workbench.cases.fact.to')} hint={fact === 'people' ? undefined : say('workbench.cases.fact.yuan')} value={typed[field]} most={16} {...asked} />
      ) : null}
      {fact ? <TextArea key={turn} label={say('workbench.cases.fact.reason')} hint={say('workbench.cases.fact.reason.hint')} error={wrong.reason} value={typed.reason} most={200} onType={(text) => onType('reason', text)} /> : null}
    </>
  )
}
