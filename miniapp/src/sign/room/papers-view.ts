import type { PaperSchema, readMyPapers } from '@contract/signing'
import type { AnswerOf } from '@contract/route'
import type { Instant } from '@domain/instant'
import type { z } from '@domain/zod'
import { say } from '@words'
import { sayTime } from '@words/time'
import type { IconName } from '@/ui/icon/icon'

export type Papers = AnswerOf<typeof readMyPapers>
export type Paper = z.infer<typeof PaperSchema>

/** It waits for a hand: also one that was refused before. */
export const isOpen = ({ state }: Pick<Paper, 'state'>): boolean => state === 'ready' || state === 'being-made' || state === 'refused'

/** The paper to read next; undefined when nothing waits. */
export const nextOf = <Each extends Pick<Paper, 'state'>>(papers: readonly Each[]): Each | undefined => papers.find(isOpen)

export const openCount = (papers: readonly Pick<Paper, 'state'>[]): number => papers.filter(isOpen).length

/** This person has said that they do not sign, and nothing was signed since. */
export const hasRefused = (papers: readonly Pick<Paper, 'state'>[]): boolean => papers.some(({ state }) => state === 'refused')

const icons: Record<Paper['state'], IconName> = { 'being-made': 'waiting', ready: 'paper', refused: 'later', signed: 'done', replaced: 'info' }

export interface PaperRow {
  icon: IconName
  title: string
  hint: string
}

/** One paper as a line of the room. */
export function paperRow({ title, forName, state, signedAt }: Paper, now: Instant): PaperRow {
  const stands = state === 'signed' && signedAt !== undefined ? say('room.paper.signed', { when: sayTime(signedAt, now) }) : state === 'signed' ? say('mark.done') : say(`room.paper.${state}`)
  return { icon: icons[state], title, hint: forName === undefined ? stands : say('room.paper.hint', { child: say('room.for-child', { name: forName }), state: stands }) }
}

/** What is read aloud of a paper, sentence by sentence. */
export const sentencesOf = ({ blocks }: Pick<Paper, 'blocks'>): string[] => blocks.flatMap(({ text }) => text.match(/[^\u3002\uff1b\uff01\uff1f]+[\u3002\uff1b\uff01\uff1f]*/g) ?? [])
