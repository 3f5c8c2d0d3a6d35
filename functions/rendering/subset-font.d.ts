declare module 'subset-font' {
  /** The part of a font that draws the signs of `text`. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'truetype'; dropTables: string[] }): Promise<Buffer>
}
