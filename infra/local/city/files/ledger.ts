import { closeSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Lines of JSON that are only ever added; a line is on the disk when `add` resolves. */
export interface Ledger<Entry> {
  /** what was there at the start */
  entries: readonly Entry[]
  /** Many at once share one flush. */
  add(entry: Entry): Promise<void>
}

/** Opens or makes the ledger; a last line cut off by a kill was never acknowledged and is removed. */
export function openLedger<Entry>(path: string, parse: (value: unknown) => Entry): Ledger<Entry> {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  const bytes = readFileSync(path)
  const whole = bytes.lastIndexOf(10) + 1
  if (whole < bytes.length) truncateSync(path, whole)
  const entries = bytes
    .subarray(0, whole)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => parse(JSON.parse(line)))

  let file: Promise<FileHandle> | undefined
  let waiting: { line: string; done: () => void; failed: (error: unknown) => void }[] = []
  let flushing = false
  async function flush(): Promise<void> {
    flushing = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        file ??= open(path, 'a')
        const handle = await file
        await handle.appendFile(batch.map((each) => each.line).join(''))
        await handle.datasync()
        for (const each of batch) each.done()
      } catch (error) {
        for (const each of batch) each.failed(error)
      }
    }
    flushing = false
  }

  return {
    entries,
    add: (entry) =>
      new Promise((done, failed) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed })
        if (!flushing) void flush()
      }),
  }
}
