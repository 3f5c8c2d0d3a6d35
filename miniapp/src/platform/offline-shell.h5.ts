/** Lets home and the urgent pages open without a network, once the page itself has loaded. A browser without service workers simply does not. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
