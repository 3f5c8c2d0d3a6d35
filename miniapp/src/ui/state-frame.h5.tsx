import type { ReactNode } from 'react'

/** The box of a page's state, announced when it appears. */
export function StateFrame({ children }: { children: ReactNode }) {
  return (
    <div className="state" role="status">
      {children}
    </div>
  )
}
