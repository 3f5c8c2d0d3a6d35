import type { listMyApplications } from '@contract/application'
import type { AnswerOf } from '@contract/route'
import { type Wish, WishSchema } from '@domain/programmes/programme'

type Applications = AnswerOf<typeof listMyApplications>['applications']
export type MyApplication = Applications[number]

/** What this person can go on with: their own form that is not submitted, and whether there is something to follow. */
export interface Mine {
  draft?: MyApplication
  submitted: boolean
}

/** Nothing of a person who is not logged in here. */
export const nothing: Mine = { submitted: false }

/** A draft of somebody else's household is not this person's to fill. */
export function mineOf(applications: Applications): Mine {
  const own = applications.filter(({ part }) => part === 'applicant')
  const draft = own.find(({ status }) => status === 'draft')
  return { ...(draft && { draft }), submitted: own.some(({ status }) => status !== 'draft') }
}

/** The wish that a page before this one hands over; without one an officer judges. */
export function wishIn(text: string | undefined): Wish {
  const given = WishSchema.safeParse(text)
  return given.success ? given.data : 'unsure'
}
