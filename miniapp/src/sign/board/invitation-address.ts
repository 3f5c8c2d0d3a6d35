import { type InvitationCode, InvitationCodeSchema } from '@domain/ids'

const room = '/sign/pages/room/index'

/** Where a card leads; it carries the code and nothing else. */
export const cardPath = (code: InvitationCode): string => `${room}?i=${code}`

/** Where a picture or a copied address leads, in any browser. */
export const webAddress = (base: string, code: InvitationCode): string => `${base}/#${cardPath(code)}`

/** The code with which a page was opened: from a card (`i`), a mini-program picture (`scene`) or an address that WeChat passed on (`q`); undefined when it is none. */
export function invitationIn(params: Readonly<Record<string, string | undefined>>): InvitationCode | undefined {
  const texts = [params.i, params.scene, params.q].flatMap((text) => (text === undefined ? [] : [decodeURIComponent(text)]))
  return texts.map((text) => /(?:^|[?&])i=([^&]*)/.exec(text)?.[1] ?? text).find((text) => InvitationCodeSchema.safeParse(text).success)
}
