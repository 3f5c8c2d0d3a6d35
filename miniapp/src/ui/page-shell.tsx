import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { say } from '@words'
import { type ReactNode, useEffect } from 'react'
import { nameWindow, scrollToTop } from '@/platform/navigation'
import { book } from '@/policy/book'
import { Press } from './press'
import { nextScale, nextScaleWords, setTextScale, useTextSize } from './text-size'
import { Unbroken } from './unbroken'

export interface PageShellProps {
  /** the page's one heading: a sentence or a question */
  title: string
  /** one line under the heading */
  help?: string
  /** another name for window and history when the heading would give a person away */
  windowTitle?: string
  /** home has nothing before it */
  first?: boolean
  /** a step inside the page: back goes one step back, and a new step is arrived at like a new page */
  step?: string
  onBack?: () => void
  /** the one main action, at the thumb above the safe area */
  foot?: ReactNode
  children?: ReactNode
}

/** What every page of a resident shares: one heading, larger text and read-aloud top right, the mark of an invented book, the foot. */
export function PageShell({ title, help, windowTitle, step, onBack, foot, children }: PageShellProps) {
  const { scale, classes } = useTextSize()
  const sizeWords = nextScaleWords(scale)
  useDidShow(() => nameWindow(windowTitle ?? title))
  useEffect(() => {
    if (step) scrollToTop()
  }, [step])
  return (
    <View className={`shell ${classes}`}>
      <View className="shell-top">
        {onBack ? (
          <Press kind="quiet" className="shell-tool shell-back" icon="back" onPress={onBack}>
            {say('kit.back')}
          </Press>
        ) : null}
        <Press kind="quiet" className="shell-tool" icon="larger-text" label={say(sizeWords.label)} onPress={() => setTextScale(nextScale(scale))}>
          {say(sizeWords.text)}
        </Press>
      </View>
      {book().example ? <View className="shell-example">{say('kit.example-book', { city: book().city.name })}</View> : null}
      <View className="shell-title" aria-role="heading" aria-label={title}>
        <Unbroken>{title}</Unbroken>
      </View>
      {help ? <View className="shell-help"><Unbroken>{help}</Unbroken></View> : null}
      <View className="shell-body">{children}</View>
      {foot ? <View className="shell-foot">{foot}</View> : null}
    </View>
  )
}
