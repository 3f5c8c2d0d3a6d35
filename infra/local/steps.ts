/** One printed line a step, with the time it took. */
export async function step<T>(name: string, work: () => Promise<{ said: string; value: T }>): Promise<T> {
  const since = performance.now()
  const { said, value } = await work()
  print(`${name}: ${said} (${((performance.now() - since) / 1000).toFixed(2)} s)`)
  return value
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
