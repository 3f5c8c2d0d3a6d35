/** Calls back whenever the person returns to the page or the network comes back: the moments at which something kept may go out. */
export function onReturn(returned: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') returned()
  })
  window.addEventListener('pageshow', returned)
  window.addEventListener('online', returned)
}

/** Whether the person cannot see us now. */
export const isHidden = (): boolean => document.visibilityState === 'hidden'
