/** Where browsers find the same pages. */
export const webBase = (): string => API_BASE
