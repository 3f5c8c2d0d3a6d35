/** One step of the build: what it reads, what it writes, how. */
export interface Step {
  name: string
  /** folders and files of the repository whose content decides whether the step must run again, beside the lock and the build itself */
  inputs: readonly string[]
  /** steps whose result it reads; they run first */
  after: readonly string[]
  /** values from outside that change the result */
  facts?(): readonly string[]
  /** folder in dist that it makes; it writes into `into`, which takes that place when it has finished */
  output: string
  /** Answers the line to print. Throws when anything is wrong: a failed step leaves the former result and no stamp. */
  run(into: string): Promise<string>
}
