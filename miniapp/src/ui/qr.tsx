import { Image } from '@tarojs/components'
import { base64 } from './icon/svg-address'
import { qrModules, qrPath } from './qr-modules'

export interface QrProps {
  /** what the code says */
  text: string
  /** what the picture is, for a screen reader */
  label: string
}

/** A QR picture made on this machine; its content goes nowhere. */
export function Qr({ text, label }: QrProps) {
  const modules = qrModules(text)
  const size = modules.length + 8
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${qrPath(modules)}" fill="#000"/></svg>`
  return <Image className="qr" src={`data:image/svg+xml;base64,${base64(svg)}`} aria-label={label} aria-role="img" />
}
