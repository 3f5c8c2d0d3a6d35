import type * as glassEasel from 'glass-easel'

export type PageInstance = Record<string, ((...values: unknown[]) => unknown) | undefined> & { data: unknown; setData: (data: object, done?: () => void) => void; route?: string; options?: unknown }

/** One page of the stack, with what it sent to the screen. */
export interface OpenPage {
  path: string
  instance: PageInstance
  root: glassEasel.GeneralComponent
  release: () => void
  /** bytes of each setData, the first page's included */
  setDataBytes: number[]
}
