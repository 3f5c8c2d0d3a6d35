/** Tells the city's services something that a phone does behind the app's back; rejects when they do not take it. */
export type TellCity = (path: string, body: object) => Promise<void>

/** The city of the system that is served at this address. */
export function cityAt(served: string): TellCity {
  return async (path, body) => {
    const { ok } = await fetch(served + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (!ok) throw new Error(`the city took nothing at ${path}`)
  }
}
