/** A sentence in parts: a number with hyphens, as telephones are written, is a part of its own. */
export const partsOf = (sentence: string): string[] => sentence.split(/(\d+(?:-\d+)+)/).filter((part) => part !== '')

export const isNumber = (part: string): boolean => /^\d+(?:-\d+)+$/.test(part)
