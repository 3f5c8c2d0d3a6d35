import type { listMyApplications } from '@contract/application'
import type { AnswerOf } from '@contract/route'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayProgramme } from '@words/reasons'
import { sayCaseStatus } from '@words/say-case'
import { sayTime } from '@words/time'
import type { PageName } from '@/platform/navigation'
import type { IconName } from '@/ui/icon/icon'

type Application = AnswerOf<typeof listMyApplications>['applications'][number]

export interface ApplicationRow {
  icon: IconName
  title: string
  hint: string
  page: PageName
}

/** One application as a line of the list, and the page that goes on with it. */
export function applicationRow({ part, wish, programme, number, status, at, asked }: Application, now: Instant): ApplicationRow {
  const asks = programme ?? wish
  const name = asks === undefined ? '' : sayProgramme(asks)
  if (status === 'draft') {
    const mine = part === 'applicant'
    return {
      icon: 'write',
      title: say(mine ? 'progress.application.draft' : 'room.title'),
      hint: [name, say('progress.application.hint.draft', { time: sayTime(at, now) })].filter(Boolean).join(say('progress.comma')),
      page: mine ? 'form' : 'signing-room',
    }
  }
  const { title } = sayCaseStatus(status)
  const decided = status === 'granted' || status === 'refused'
  return {
    icon: asked ? 'attention' : decided ? 'done' : 'now',
    title: part === 'member' && decided ? say('follow.decided.member') : part === 'member' && status === 'supplement' ? say('follow.supplement.member') : title,
    hint: [name, say('progress.application.hint', { number: number ?? '', time: sayTime(at, now) })].filter(Boolean).join(say('progress.comma')),
    page: 'case',
  }
}
