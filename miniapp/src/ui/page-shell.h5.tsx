import { useDidShow } from '@tarojs/taro'
import { say } from '@words'
import { useEffect, useRef } from 'react'
import { goBack, nameWindow, scrollToTop } from '@/platform/navigation'
import { book } from '@/policy/book'
import type { PageShellProps } from './page-shell'
import { Press } from './press'
import { useReadAloud } from './read-aloud'
import { nextScale, nextScaleWords, setTextScale, useTextSize } from './text-size'
import { Unbroken } from './unbroken'

export type { PageShellProps }

// innerText, not textContent: what is hidden is not read aloud, and each line is one sentence
// biome-ignore lint/performance/useDomNodeTextContent: see above
const sentencesOf = (page: HTMLElement | null) => (page?.innerText ?? '').split(/\n+/).filter((line) => line.trim() !== '')

/** What every page of a resident shares: landmark, one heading that takes the focus on arrival, way back, larger text and read-aloud top right, the mark of an invented book, the foot. */
export function PageShell({ title, help, windowTitle, first = false, step, onBack = goBack, foot, children }: PageShellProps) {
  const { scale, classes } = useTextSize()
  const sizeWords = nextScaleWords(scale)
  const main = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const voice = useReadAloud(() => sentencesOf(main.current))
  const arrived = useRef(step)
  useEffect(() => {
    if (arrived.current === step) return
    arrived.current = step
    scrollToTop()
    heading.current?.focus({ preventScroll: true })
  }, [step])
  useDidShow(() => {
    nameWindow(windowTitle ?? title)
    heading.current?.focus({ preventScroll: true })
  })
  return (
    <div className={`shell shell-column ${classes}`}>
      <header className="shell-top">
        {first ? null : (
          <Press kind="quiet" className="shell-tool shell-back" icon="back" onPress={onBack}>
            {say('kit.back')}
          </Press>
        )}
        {voice ? (
          <Press kind="quiet" className="shell-tool" icon={voice.speaking ? 'stop-reading' : 'read-aloud'} onPress={voice.toggle}>
            {say(voice.speaking ? 'kit.stop-reading' : 'kit.read-aloud')}
          </Press>
        ) : null}
        <Press kind="quiet" className="shell-tool" icon="larger-text" label={say(sizeWords.label)} onPress={() => setTextScale(nextScale(scale))}>
          {say(sizeWords.text)}
        </Press>
      </header>
      <main ref={main} className="shell-main">
        {book().example ? <p className="shell-example">{say('kit.example-book', { city: book().city.name })}</p> : null}
        <h1 className="shell-title" ref={heading} tabIndex={-1}>
          <Unbroken>{title}</Unbroken>
        </h1>
        {help ? <p className="shell-help"><Unbroken>{help}</Unbroken></p> : null}
        <div className="shell-body">{children}</div>
        {foot ? <div className="shell-foot">{foot}</div> : null}
      </main>
    </div>
  )
}
