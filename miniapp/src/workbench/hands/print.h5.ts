export const canPrint = true
/** Opens the browser's own print dialog; the page's print form leaves only the slip. */
export function printPage(): void {
  window.print()
}
