import type { PersonId } from '@domain/ids'
import { sessionsToEnd } from '@/api/end-session'
import { forgetPhotos } from '@/photos/keeping'
import { eraseCheck } from '@/self-check/kept-check'
import { forgetKept } from './kept-here'
import { forgetResidentSession, residentNow, residentToken } from './resident'

/** Somebody is no longer this phone's person: their photos and their self-check go from it. */
export async function forgetPerson(person: PersonId | undefined): Promise<void> {
  await Promise.all([forgetPhotos(person === undefined ? {} : { person }), eraseCheck()])
}

/**
 * Logs out: everything kept here for this person goes at once, with or without a network; the server ends the session as soon as it is told.
 * What has reached the server stays there.
 */
export async function logOut(): Promise<void> {
  const token = await residentToken()
  const person = residentNow().me?.person?.id
  if (token !== undefined) await sessionsToEnd.owe(token)
  await Promise.all([forgetResidentSession(), forgetPerson(person), forgetKept()])
  void sessionsToEnd.deliver()
}
