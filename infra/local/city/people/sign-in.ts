import { codeStep, oneTimeCode } from './one-time-code'
import type { PeopleFile } from './people-file'

export interface SignIn {
  loginName: string
  password: string
  code: string
}

/**
 * A log-in of this officer with a code that was not used yet. The system takes the step before and after the present one,
 * so that a second log-in in the same half minute gets the next code; a third waits for the clock.
 */
export async function freshSignIn(people: PeopleFile, loginName: string, wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))): Promise<SignIn | undefined> {
  for (;;) {
    const officer = people.officer(loginName)
    if (!officer) return undefined
    const present = Math.floor(Date.now() / codeStep)
    const step = Math.max(present, officer.usedStep + 1)
    if (step <= present + 1) {
      people.keepOfficer(loginName, { ...officer, usedStep: step })
      return { loginName, password: officer.password, code: oneTimeCode(officer.totpSecret, step) }
    }
    await wait(500)
  }
}
