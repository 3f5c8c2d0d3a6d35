/** Full-width letters, digits and signs, as Chinese keyboards make them, in their plain form. */
export function halfWidth(typed: string): string {
  return typed.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')
}
