/** A sentence with its data filled in. A missing datum is a fault: a half sentence must never reach a person. */
export function filled(key: string, sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) throw new Error(`${key} needs ${name}`)
    return String(value)
  })
}
