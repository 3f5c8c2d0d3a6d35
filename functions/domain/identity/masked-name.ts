import { familyName } from '../staff/family-name'

/** The family name and a star: what others may see of a person. */
export const maskedName = (name: string): string => `${familyName(name)}*`
