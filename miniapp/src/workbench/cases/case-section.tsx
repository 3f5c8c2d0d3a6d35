import type { ReactNode } from 'react'
import { Box } from '../ui/box'

/** One thought of the case page, with its name; the jump line leads here. */
export function CaseSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Box as="section" className="fact case-section" label={title} id={id} focusable>
      <Box as="h3" className="subhead">
        {title}
      </Box>
      {children}
    </Box>
  )
}
