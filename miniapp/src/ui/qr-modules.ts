import qrcode from 'qrcode-generator'

/** Dark and light squares of the QR code of `text`, row by row, without its quiet border. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => code.isDark(row, column)))
}

/** The dark squares as one SVG path, four squares in from the corner as the standard's quiet border asks. */
export function qrPath(modules: readonly boolean[][]): string {
  return modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join('')
}
