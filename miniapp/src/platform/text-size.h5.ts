/** A browser already enlarges rem sizes by the reader's own setting, so nothing is added here. */
export function systemTextFactor(): number {
  return 1
}
