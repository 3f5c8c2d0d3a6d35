const control = /\p{Cc}/u
const han = /\p{Script=Han}/u

/** WeChat's rules of a subscription field by its kind (developer documentation, subscribe-message). Lengths in UTF-16 units, the stricter reading. */
const kinds: Record<string, (value: string) => boolean> = {
  thing: (value) => value.length <= 20 && !control.test(value),
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value),
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value) => /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{2}:\d{2}(:\d{2})?$/.test(value),
  phone_number: (value) => /^[0-9+\-() ]{1,17}$/.test(value),
  name: (value) => value.length <= (han.test(value) ? 10 : 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** Key of the first field that WeChat would not take, or undefined. */
export function illFormedField(fields: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(fields).find((key) => {
    const value = fields[key] ?? ''
    const fits = kinds[key.replace(/\d+$/, '')]
    return value === '' || !fits?.(value)
  })
}
