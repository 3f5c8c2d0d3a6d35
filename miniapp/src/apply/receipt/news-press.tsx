import { say } from '@words'
import { useRef, useState } from 'react'
import { reportGrant } from '@/api/my-case'
import type { NewsChoice } from '@/platform/news-choice'
import { randomHex } from '@/platform/random'
import { askForNews } from '@/platform/subscribe'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'

/** Has WeChat ask whether news may come; what was chosen is told to us, and a "no" costs nothing. */
export function NewsPress() {
  const [choice, setChoice] = useState<NewsChoice>()
  const asking = useRef(false)
  const ask = () => {
    if (asking.current) return
    asking.current = true
    // WeChat asks only in the tap itself: nothing may be waited for before.
    const chosen = askForNews()
    void chosen.then(async (result) => {
      asking.current = false
      setChoice(result)
      if (result !== 'not-asked') await reportGrant({ template: 'case-news', result }, await randomHex(16))
    })
  }
  if (choice) return <Notice kind={choice === 'accept' ? 'done' : 'office'} title={say(`receipt.news.${choice}`)} />
  return (
    <Press icon="sms-only" onPress={ask}>
      {say('receipt.news')}
    </Press>
  )
}
