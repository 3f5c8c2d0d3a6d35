/** Where browsers find the same pages: here. */
export const webBase = (): string => window.location.origin
