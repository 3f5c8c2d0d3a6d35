import { say } from '@words'

export interface LoginForm {
  loginName: string
  password: string
  code: string
}
export type LoginErrors = Partial<Record<keyof LoginForm, string>>

/** What is still missing, field by field, before anything is sent. Whether a name exists is never told. */
export function lookOver({ loginName, password, code }: LoginForm): LoginErrors {
  return {
    ...(loginName === '' ? { loginName: say('workbench.login.need-name') } : {}),
    ...(password === '' ? { password: say('workbench.login.need-password') } : {}),
    ...(/^\d{6}$/.test(code) ? {} : { code: say('workbench.login.need-code') }),
  }
}
