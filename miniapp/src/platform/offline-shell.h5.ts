/** Lets home and the urgent pages open without a network. A browser without service workers simply does not. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  })
}
