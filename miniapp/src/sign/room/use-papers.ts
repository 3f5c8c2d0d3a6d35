import type { ApplicationId } from '@domain/ids'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readMyPapers } from '@/api/signing'
import type { Refusal } from '@/platform/request'
import type { Papers } from './papers-view'

const MAKING_PAUSE = 1_500

/** This person's papers, read anew whenever the page is seen, and again while one is being made. */
export function usePapers(application: ApplicationId): { papers?: Papers; refusal?: Refusal; ask: () => void } {
  const [papers, setPapers] = useState<Papers>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [asked, setAsked] = useState(0)
  const ask = () => setAsked((times) => times + 1)
  useDidShow(ask)
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      const answer = await readMyPapers(application)
      if (over) return
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (!answer.ok) return
      setPapers(answer.value)
      if (answer.value.papers.some(({ state }) => state === 'being-made')) timer = setTimeout(() => void read(), MAKING_PAUSE)
    }
    void read()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [application, asked])
  return { ...(papers && { papers }), ...(refusal && { refusal }), ask }
}
