/** Family names of two characters that are common today (Ouyang, Shangguan, Sima, Zhuge, Dongfang, Huangfu, Gongsun, Murong, Linghu, Xiahou, Situ, Duanmu). */
const double = ['\u6b27\u9633', '\u4e0a\u5b98', '\u53f8\u9a6c', '\u8bf8\u845b', '\u4e1c\u65b9', '\u7687\u752b', '\u516c\u5b59', '\u6155\u5bb9', '\u4ee4\u72d0', '\u590f\u4faf', '\u53f8\u5f92', '\u7aef\u6728']

/** What a resident sees of an officer's name. A name with a middle dot has no family name: people are addressed by its first part. */
export function familyName(name: string): string {
  const dot = name.search(/[\u00b7\u2022\u30fb]/)
  if (dot > 0) return name.slice(0, dot)
  return double.find((each) => name.startsWith(each)) ?? [...name][0] ?? ''
}
