import { causes } from '@domain/household/facts'
import { say } from '@words'
import { Place } from '@/ui/place'
import { TextArea } from '@/ui/text-area'
import { AnswerChoice } from './answer-controls'
import { type FormHands, giver } from './hands'
import { PhotoOfForm } from './photo-of-form'

const mostWords = 300

/** What happened, in one word and in one's own, and a photo where there is one. */
export function ReasonStep({ hands }: { hands: FormHands }) {
  return (
    <>
      <AnswerChoice hands={hands} field="cause" options={causes.map((cause) => ({ value: cause, label: say(`cause.${cause}`) }))} />
      <Place name="words">
        <TextArea label={say('form.label.words')} hint={say('form.hint.words')} most={mostWords} error={hands.errorAt('words')} value={hands.answers.words} onType={giver(hands, 'words')} />
      </Place>
      <Place name="photo">
        <PhotoOfForm hands={hands} />
      </Place>
    </>
  )
}
