import { randomBytes } from 'node:crypto'
import type { Answer } from '../wire/route'

const rid = () => `${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`

/** WeChat says every business outcome with status 200; the content type's parameter really is `encoding`. */
export function wechatAnswer(body: string | object, contentType = 'application/json; encoding=utf-8'): Answer {
  return { status: 200, headers: { 'content-type': contentType }, body: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** A refusal: the text ends with the call's rid and is never to be compared. */
export function wechatError(errcode: number, errmsg: string): Answer {
  return wechatAnswer({ errcode, errmsg: `${errmsg} rid: ${rid()}` })
}
