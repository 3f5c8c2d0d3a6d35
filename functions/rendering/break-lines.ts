/** Width of a text in points. */
export type TextMeasure = (text: string, size: number) => number

/** Signs that never begin a line, and those that never end one. */
const neverFirst = /^[\uff0c\u3002\uff1b\uff1a\uff01\uff1f\u3001\uff09\u300b\u300d\u300f\u201d\u2019\u2026·,.;:!?)%]/u
const neverLast = /[\uff08\u300a\u300c\u300e\u201c\u2018(]$/u
/** What is read as one word: it stays together while it fits on a line. */
const words = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:@/%-]*|./gsu

/** Breaks a paragraph into lines no wider than `width`, the Chinese way: between any two signs, but no line begins with a full stop or ends with an opening mark. */
export function breakLines(text: string, size: number, width: number, measure: TextMeasure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of unbroken(text).flatMap((each) => (measure(each, size) > width ? [...each] : [each]))) {
    if (line !== '' && measure(line + word, size) > width) {
      lines.push(line)
      line = ''
    }
    line += word
  }
  return line === '' ? lines : [...lines, line]
}

/** Words with the signs that must stay beside them. */
function unbroken(text: string): string[] {
  const found: string[] = []
  for (const [word] of text.matchAll(words)) {
    const before = found.at(-1)
    if (before !== undefined && (neverFirst.test(word) || neverLast.test(before))) found[found.length - 1] = before + word
    else found.push(word)
  }
  return found
}
