const form = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/

/** Milliseconds of an ISO-8601 duration in days, hours, minutes and seconds (`P2D`, `PT45M`, `PT1.5S`); undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const match = form.exec(text)
  if (!match || !/\d/.test(text) || text.endsWith('T')) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
}
