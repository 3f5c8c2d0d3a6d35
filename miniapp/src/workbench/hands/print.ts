/** A phone prints nothing from here. */
export const canPrint = false
export function printPage(): void {}
