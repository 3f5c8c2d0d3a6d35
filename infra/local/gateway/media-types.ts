/** Whether a media type is one of the API's binary ones (`*\/*`, `image/*`, `application/pdf`). */
export function isBinary(binaryTypes: readonly string[], mediaType: string | undefined): boolean {
  if (binaryTypes.length === 0) return false
  if (binaryTypes.includes('*/*')) return true
  const [type = '', subtype = ''] = (mediaType ?? '').split(/[;,]/)[0]?.trim().toLowerCase().split('/') ?? []
  return binaryTypes.some((each) => {
    const [wantedType, wantedSubtype] = each.toLowerCase().split('/')
    return wantedType === type && (wantedSubtype === '*' || wantedSubtype === subtype)
  })
}

/** Text shrinks; pictures, sounds and fonts are packed already. */
export const shrinks = (mediaType: string): boolean => /^(text\/|application\/(json|problem\+json|javascript|xml|manifest\+json)|image\/svg)/.test(mediaType)
