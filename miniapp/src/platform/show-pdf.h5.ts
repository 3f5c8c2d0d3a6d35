/** Hands a PDF (base64) to the browser as a file; answers whether it could. */
export async function showPdf(name: string, pdf: string): Promise<boolean> {
  try {
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}
