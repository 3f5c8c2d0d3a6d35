const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of ASCII text (weapp has no btoa). */
export function base64(ascii: string): string {
  let out = ''
  for (let at = 0; at < ascii.length; at += 3) {
    const left = ascii.length - at
    const bits = (ascii.charCodeAt(at) << 16) | ((left > 1 ? ascii.charCodeAt(at + 1) : 0) << 8) | (left > 2 ? ascii.charCodeAt(at + 2) : 0)
    out += digits.charAt(bits >> 18) + digits.charAt((bits >> 12) & 63) + (left > 1 ? digits.charAt((bits >> 6) & 63) : '=') + (left > 2 ? digits.charAt(bits & 63) : '=')
  }
  return out
}

/** A picture address that an image element of weapp shows without the network. */
export function svgAddress(drawing: string, stroke: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${stroke}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`
  return `data:image/svg+xml;base64,${base64(svg)}`
}
