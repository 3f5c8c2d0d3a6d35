import type { Draft } from '@contract/application'
import { type FormPlace, placeToResume } from '@domain/application/field-steps'
import type { Answers } from '@domain/application/form'
import { asGiven, lastAnswered } from '@domain/application/offline-answers'
import type { Word } from '@domain/application/said'
import type { ApplicationId } from '@domain/ids'
import type { SelfCheckAnswers } from '@domain/self-check/self-check'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { readDraft } from '@/api/application'
import { forgetPhotos } from '@/photos/keeping'
import type { Refusal } from '@/platform/request'
import { keptCheck } from '@/self-check/kept-check'
import type { Answering } from './answer-queue'
import { forgetAnswers, openAnswers, queueOf } from './queues'

export interface OpenForm {
  draft: Draft
  /** where it goes on */
  place: FormPlace
  /** what stood in it when it was opened */
  answers: Answers
  /** what this phone's last self-check says */
  check: SelfCheckAnswers
}

/** The form as its person left it, on whichever phone: what the server has, and over it what waits here. */
export function useOpenForm(application: ApplicationId): { form?: OpenForm; refusal?: Refusal; again: () => void } {
  const [form, setForm] = useState<OpenForm>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let left = false
    const open = async () => {
      const { waiting } = await openAnswers(application)
      const [read, { answers: check }] = await Promise.all([readDraft(application), keptCheck()])
      if (!read.ok && read.refusal.code === 'action-not-available') await Promise.all([forgetAnswers(application), forgetPhotos({ application, of: 'photo' })])
      if (left) return
      if (!read.ok) return setRefusal(read.refusal)
      const answers = asGiven(read.value.answers, waiting)
      setForm({ draft: read.value, answers, check, place: placeToResume(answers, lastAnswered(waiting) ?? read.value.lastField) })
      void queueOf(application).sendAll()
    }
    void open()
    return () => {
      left = true
    }
  }, [application, tries])
  const again = () => {
    setRefusal(undefined)
    setTries(tries + 1)
  }
  return { ...(form && { form }), ...(refusal && { refusal }), again }
}

export interface Filling {
  answers: Answers
  answering: Answering
  give(words: readonly Word[]): void
  /** whether everything has arrived */
  sendAll(): Promise<boolean>
}

/** Answers as they are typed, each kept and on its way at once. */
export function useFilling(application: ApplicationId, first: Answers): Filling {
  const queue = queueOf(application)
  const [answers, setAnswers] = useState(first)
  const answering = useSyncExternalStore(queue.watch, queue.now, queue.now)
  const give = useCallback(
    (words: readonly Word[]) => {
      setAnswers((before) => ({ ...before, ...Object.fromEntries(words.map(({ field, value }) => [field, value])) }))
      void queue.give(words)
    },
    [queue],
  )
  return { answers, answering, give, sendAll: queue.sendAll }
}
