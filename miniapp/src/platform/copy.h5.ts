/** Puts the text on the clipboard; answers whether it worked. Browsers without a secure origin have no clipboard for pages. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
