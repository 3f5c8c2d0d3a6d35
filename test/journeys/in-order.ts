/** Steps of one journey, each a test: once one has failed, those after it fail at once in place of waiting for what cannot come. */
export function inOrder(): (name: string, step: () => Promise<void>) => void {
  let failed: string | undefined
  return (name, step) =>
    it(name, async () => {
      if (failed !== undefined) throw new Error(`not tried: it follows "${failed}"`)
      failed = name
      await step()
      failed = undefined
    })
}
