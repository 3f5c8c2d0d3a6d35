import fontkit from '@pdf-lib/fontkit'
import type { TextMeasure } from './break-lines'

export interface OpenFont {
  /** width as it is drawn: sign by sign, without kerning */
  measure: TextMeasure
  /** code points of a text that the font cannot draw */
  lacking: (text: string) => number[]
}

/** Opens a whole font file. */
export function openFont(font: Uint8Array): OpenFont {
  const whole = fontkit.create(font)
  const codePoints = (text: string) => [...text].map((sign) => sign.codePointAt(0) ?? 0)
  return {
    measure: (text, size) => (codePoints(text).reduce((all, each) => all + whole.glyphForCodePoint(each).advanceWidth, 0) * size) / whole.unitsPerEm,
    lacking: (text) => codePoints(text).filter((each) => !whole.hasGlyphForCodePoint(each)),
  }
}
