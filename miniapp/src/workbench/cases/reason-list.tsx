import { Box } from '../ui/box'

/** Reasons as somebody wrote them, numbered. */
export function ReasonList({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <Box as="ol" className="sheet-lines">
      {reasons.map((reason) => (
        <Box as="li" key={reason}>
          {reason}
        </Box>
      ))}
    </Box>
  )
}
