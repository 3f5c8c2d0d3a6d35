import type { CaseForOfficer } from '@contract/case-work'
import type { Assessment } from '@domain/programmes/assessment'
import { say } from '@words'
import { sayAmount, sayFigure, sayLine, sayMeasure, sayOutcome, sayProgramme, sayReason } from '@words/reasons'
import { sayDate } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import { Grid } from '../ui/grid'
import { CaseSection } from './case-section'
import { sourceWords } from './fact-words'

const columns = ['requirement', 'required', 'found', 'source', 'result'] as const
const outcomeIcons = { 'may-fit': ['done', 'jade'], 'officer-decides': ['person', 'blue'], 'does-not-fit': ['close', 'ink-2'] } as const
const stateIcons = { met: ['done', 'jade'], 'not-met': ['close', 'ink-2'], look: ['person', 'blue'], unknown: ['info', 'blue'] } as const

type Facts = CaseForOfficer['facts']

/** The calculation sheet: every programme on the facts as they stand today, best fitting first. */
export function SheetPart({ shown: { assessments, facts }, today }: { shown: CaseForOfficer; today: string }) {
  return (
    <CaseSection id="case-sheet" title={say('workbench.cases.sheet')}>
      {assessments.map((assessment) => (
        <AssessmentSheet key={assessment.programme} assessment={assessment} facts={facts} today={today} />
      ))}
    </CaseSection>
  )
}

/** One programme: requirement by requirement, then the arithmetic line by line. */
export function AssessmentSheet({ assessment, facts, today }: { assessment: Assessment; facts: Facts; today: string }) {
  const { programme, outcome, reasons, amount, amountUnknown, on } = assessment
  const [icon, colour] = outcomeIcons[outcome]
  return (
    <Box className="sheet-one">
      <Box className="sheet-head">
        <Icon name={icon} size="small" colour={colour} />
        <Box as="strong">{sayProgramme(programme)}</Box>
        <Box as="span">{sayOutcome(outcome).title}</Box>
        <Box as="span" className="quiet small">
          {say('workbench.cases.sheet.on', { date: sayDate(on, today) })}
        </Box>
      </Box>
      <Grid
        label={sayProgramme(programme)}
        columns={columns.map((key) => ({ key: `sheet-${key}`, title: say(`workbench.cases.sheet.${key}`) }))}
        rows={reasons.map((reason) => {
          const said = sayReason(reason)
          const [name, tint] = stateIcons[said.state]
          const fact = facts.find((each) => each.fact === reason.fact)
          return {
            key: reason.requirement,
            cells: {
              'sheet-requirement': (
                <>
                  <Box>{said.title}</Box>
                  <Box className="quiet small">{said.clause}</Box>
                  {reason.source ? <Box className="quiet small">{say('workbench.cases.sheet.figure', { source: reason.source })}</Box> : null}
                </>
              ),
              'sheet-required': reason.required ? sayMeasure(reason.required) : say('workbench.short.none'),
              'sheet-found': reason.found && reason.found.unit !== 'choice' && reason.unknown === undefined ? sayMeasure(reason.found) : said.detail,
              'sheet-source': fact ? sourceWords(fact) : say('workbench.short.none'),
              'sheet-result': (
                <Box className="case-days">
                  <Icon name={name} size="small" colour={tint} />
                  <Box as="span">{said.word}</Box>
                </Box>
              ),
            },
          }
        })}
      />
      {amount ? (
        <>
          <Box className="fact-name">{say('workbench.cases.sheet.lines')}</Box>
          <Box as="ol" className="sheet-lines">
            {amount.lines.map((line) => (
              <Box as="li" key={line.step}>
                {sayLine(line)}
              </Box>
            ))}
          </Box>
          <Box className="fact-strong">{sayAmount(assessment)}</Box>
          <Box className="quiet small">{say('reason.clause', { clause: amount.clause })}</Box>
        </>
      ) : amountUnknown ? (
        <Box>{say('reason.unknown', { figure: sayFigure(amountUnknown) })}</Box>
      ) : null}
    </Box>
  )
}
