/**
 * Stands in the renderer's bundle for the package that turns web fonts into others (two more engines, which do not run there):
 * our font is TrueType and stays so.
 */
export const detectFormat = (): 'truetype' => 'truetype'

/** The font itself. Throws when another format is wanted. */
export async function convert(font: Buffer, to: string): Promise<Buffer> {
  if (to !== 'truetype') throw new Error(`fonts stay TrueType here, asked for ${to}`)
  return font
}
