import { wishKey } from '@domain/application/word-keys'
import { wishes } from '@domain/programmes/programme'
import { say } from '@words'
import { Place } from '@/ui/place'
import { AnswerChoice } from './answer-controls'
import type { FormHands } from './hands'
import { HomeArea } from './home-area'

const options = () => wishes.map((wish) => ({ value: wish, label: say(wishKey(wish)) }))

/** What is asked for, and where the family lives. */
export function WishStep({ hands }: { hands: FormHands }) {
  return (
    <>
      <AnswerChoice hands={hands} field="wish" options={options()} />
      <Place name="area">
        <HomeArea hands={hands} />
      </Place>
    </>
  )
}
