import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayMoney, sayOutcome, sayProgramme } from '@words/reasons'
import { Box } from '../../ui/box'
import { granted } from './act-of'

/** What is confirmed, in one sentence with the amount of today's sheet. */
export function ConfirmWords({ shown }: { shown: CaseForOfficer }) {
  const assessment = granted(shown)
  if (!assessment) return null
  const { amount, outcome } = assessment
  return (
    <>
      <Box className="fact-strong">
        {amount ? say(`workbench.cases.confirm.${amount.per}`, { programme: sayProgramme(assessment.programme), amount: sayMoney(amount.fen) }) : say('workbench.cases.confirm.no-amount', { programme: sayProgramme(assessment.programme) })}
      </Box>
      {outcome === 'does-not-fit' ? <Box className="told told-attention">{sayOutcome(outcome).title}</Box> : null}
    </>
  )
}
