import type { ApplicationId } from '@domain/ids'
import type { ConsentPurpose } from '@domain/signing/document'
import { say } from '@words'
import { useEffect, useRef, useState } from 'react'
import { goInstead } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { useReadAloud } from '@/ui/read-aloud'
import { Tick } from '@/ui/tick'
import { Blocks } from './blocks'
import { type Paper, sentencesOf } from './papers-view'
import { noteReading, readingOf } from './readings'
import { sectionsOf } from './sections'

interface ReadingProps {
  application: ApplicationId
  paper: Paper
  /** begin to read aloud on arrival */
  listen: boolean
}

/** One paper before it is signed: read on the screen or heard, each agreement ticked by its reader. */
export function Reading({ application, paper, listen }: ReadingProps) {
  const before = readingOf(paper.id)
  const [ticked, setTicked] = useState<readonly ConsentPurpose[]>(before?.purposes ?? [])
  const [missing, setMissing] = useState<readonly ConsentPurpose[]>([])
  const heard = useRef(before?.how === 'heard')
  const voice = useReadAloud(() => sentencesOf(paper))
  const begun = useRef(false)
  const making = paper.state === 'being-made'
  const toggleVoice = () => {
    heard.current = true
    voice?.toggle()
  }
  useEffect(() => {
    if (!listen || !voice || begun.current) return
    begun.current = true
    toggleVoice()
  })
  const tick = (purpose: ConsentPurpose) => {
    setTicked(ticked.includes(purpose) ? ticked.filter((each) => each !== purpose) : [...ticked, purpose])
    setMissing(missing.filter((each) => each !== purpose))
  }
  const goOn = () => {
    const lacking = paper.purposes.filter((purpose) => !ticked.includes(purpose))
    setMissing(lacking)
    if (lacking.length > 0) return
    noteReading(paper.id, { how: heard.current ? 'heard' : 'read', purposes: ticked })
    goInstead('mark', { application, document: paper.id })
  }
  return (
    <PageShell
      title={paper.title}
      help={paper.forName === undefined ? undefined : say('room.for-child', { name: paper.forName })}
      foot={
        <Press kind="main" icon="write" off={making} onPress={goOn}>
          {say('room.paper.next')}
        </Press>
      }
    >
      {making ? <Making /> : null}
      {voice ? (
        <Press icon={voice.speaking ? 'stop-reading' : 'read-aloud'} onPress={toggleVoice}>
          {say(voice.speaking ? 'kit.stop-reading' : 'room.listen')}
        </Press>
      ) : null}
      {sectionsOf(paper.blocks).map((section, at, sections) =>
        section.kind === 'words' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity but their place, and never change
          <Blocks key={at} blocks={section.blocks} />
        ) : (
          <Group key={section.purpose}>
            {sections[at - 1]?.kind === 'words' ? <Line kind="quiet">{say('room.ticks.help')}</Line> : null}
            <Tick on={ticked.includes(section.purpose)} error={missing.includes(section.purpose) ? say(`field.tick.${section.purpose}`) : undefined} onToggle={() => tick(section.purpose)}>
              {section.text}
            </Tick>
          </Group>
        ),
      )}
    </PageShell>
  )
}

function Making() {
  const { hotline } = book().city
  return (
    <>
      <Notice kind="office" icon="waiting" title={say('room.paper.being-made')} />
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('room.paper.being-made.help', { hotline })}
      </Press>
    </>
  )
}
