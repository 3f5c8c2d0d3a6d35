import type { ApplicationId } from '@domain/ids'
import { saveAnswers } from '@/api/application'
import { onReturn } from '@/platform/lifecycle'
import { sealedStorage } from '@/platform/storage'
import { noteKept } from '@/session/kept-here'
import { type Answering, type AnswerQueue, answerQueue } from './answer-queue'

const nameOf = (application: ApplicationId) => `answers-${application}`
const queues = new Map<ApplicationId, AnswerQueue>()

/** The one queue of an application while the app is open: two would write over each other. */
export function queueOf(application: ApplicationId): AnswerQueue {
  const known = queues.get(application)
  if (known) return known
  const queue = answerQueue({
    change: (make) => sealedStorage.change(nameOf(application), make),
    send: (words) => saveAnswers(application, words),
    later(milliseconds, wake) {
      const timer = setTimeout(wake, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  queues.set(application, queue)
  onReturn(() => void queue.sendAll())
  return queue
}

/** What waits here of an application; it is noted that something may be kept for it. */
export async function openAnswers(application: ApplicationId): Promise<Answering> {
  await noteKept(nameOf(application))
  return queueOf(application).open()
}

/** Sent in or not of this phone any more: nothing of it stays here. */
export async function forgetAnswers(application: ApplicationId): Promise<void> {
  queues.delete(application)
  await sealedStorage.change(nameOf(application), () => undefined)
}
