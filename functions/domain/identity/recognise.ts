/** In whose name the operator has a telephone. */
export const phoneOwners = ['same-person', 'other-person', 'unknown'] as const
export type PhoneOwner = (typeof phoneOwners)[number]

/** Where a person is at home: the telephone and WeChat account with which they last proved who they are. */
export interface Home {
  /** absent for somebody whom we know without a telephone of their own */
  phone?: string
  /** what the operator said when it was last known */
  phoneOwner?: PhoneOwner
  wechatOpenId?: string
  /** numbers they moved away from, latest first, each with the epoch that ended there */
  left: readonly { phone: string; epoch: number }[]
  /** grows with every move */
  epoch: number
}

/** What somebody shows who has just matched this person's name and ID number. */
export interface ShownIdentity {
  phone: string
  wechatOpenId?: string
  phoneOwner: PhoneOwner
}

/** `here`: from where we know them. `moves`: from elsewhere, and surely them. `needs-officer`: no telephone can settle it. */
export type Recognition = 'here' | 'moves' | 'old-number-needed' | 'needs-officer'

/** how many numbers a person may have left before the oldest is forgotten */
const remembered = 10

/**
 * Whether a name and an ID number, which others may know, are shown by the person themselves. A number that the operator has in their name is enough to move,
 * but not back to one they have left: it may be in the hands of whoever found or took the telephone. A number that changed hands at the operator proves nobody.
 */
export function recognise(known: Home, shown: ShownIdentity): Recognition {
  if (known.phone === shown.phone) {
    if (known.phoneOwner === 'same-person' && shown.phoneOwner === 'other-person') return 'needs-officer'
    return known.wechatOpenId !== undefined && shown.wechatOpenId !== undefined && known.wechatOpenId !== shown.wechatOpenId ? 'moves' : 'here'
  }
  const theirs = shown.phoneOwner === 'same-person' && !known.left.some(({ phone }) => phone === shown.phone)
  if (theirs) return 'moves'
  return known.phone === undefined ? 'needs-officer' : 'old-number-needed'
}

/** Where they are at home after proving themselves. A move begins an epoch, so that sessions of before are over. */
export function homeAfter(known: Home, shown: ShownIdentity, moves: boolean): Home {
  const phoneOwner = shown.phoneOwner === 'unknown' && known.phone === shown.phone ? (known.phoneOwner ?? 'unknown') : shown.phoneOwner
  const wechatOpenId = shown.wechatOpenId ?? (moves ? undefined : known.wechatOpenId)
  const others = known.left.filter(({ phone }) => phone !== shown.phone)
  const left = known.phone === undefined || known.phone === shown.phone ? others : [{ phone: known.phone, epoch: known.epoch }, ...others]
  return { phone: shown.phone, phoneOwner, ...(wechatOpenId !== undefined && { wechatOpenId }), left: left.slice(0, remembered), epoch: moves ? known.epoch + 1 : known.epoch }
}

/** The number a person had in an epoch: the one they left first since then, or the present one. */
export function phoneIn({ left, phone }: Pick<Home, 'left' | 'phone'>, epoch: number): string | undefined {
  return left.filter((each) => each.epoch >= epoch).at(-1)?.phone ?? phone
}
