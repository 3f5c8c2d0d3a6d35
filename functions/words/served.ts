import { filled } from './filled'

/** Names and figures that the server puts into what it answers: the only sentences it needs beside those of refusals. */
export const servedWords = {
  'case.office.township': '{place}社会救助窗口',
  'case.office.county': '{place}民政局',
  'remedy.authority': '{county}人民政府',
  'money.yuan': '{yuan} 元',
  'paper.standard': '每人每月 {money}',
} as const

/** Says one of these without the rest of the catalogue, which a function would otherwise carry whole. */
export const sayServed = (key: keyof typeof servedWords, data: Readonly<Record<string, string | number>> = {}): string => filled(key, servedWords[key], data)
