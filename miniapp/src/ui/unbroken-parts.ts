/** A sentence in parts: a number with hyphens, as telephones are written, is a part of its own. One that follows letters is no telephone, and is long: it may break. */
export const partsOf = (sentence: string): string[] => sentence.split(/([A-Z]*\d+(?:-\d+)+)/).filter((part) => part !== '')

export const isNumber = (part: string): boolean => /^\d+(?:-\d+)+$/.test(part)
