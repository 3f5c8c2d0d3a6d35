import type { QrProps } from './qr'
import { qrModules, qrPath } from './qr-modules'

export type { QrProps }

/** A QR picture made on this machine; its content goes nowhere. */
export function Qr({ text, label }: QrProps) {
  const modules = qrModules(text)
  const size = modules.length + 8
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(modules)} fill="#000" />
    </svg>
  )
}
