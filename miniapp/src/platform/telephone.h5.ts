const dialable = (number: string) => number.replace(/[^\d+]/g, '')

const open = (address: string) => {
  const link = document.createElement('a')
  link.href = address
  link.click()
}

/** Opens the device's own dialler with this number. */
export function call(number: string): void {
  open(`tel:${dialable(number)}`)
}

/** Opens a pre-written message for the person to send. */
export function writeSms(number: string, content: string): void {
  open(`sms:${dialable(number)}?body=${encodeURIComponent(content)}`)
}
