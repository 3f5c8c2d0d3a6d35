import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayFact } from '@words/say-case'
import { sayTime } from '@words/time'
import { Box } from '../ui/box'
import { Grid } from '../ui/grid'
import { CaseSection } from './case-section'
import { factValue, sourceWords } from './fact-words'

const columns = ['fact', 'value', 'source'] as const

/** What is computed with: each fact with where it comes from; one that was put right keeps what the family said, who changed it and why. */
export function FactsPart({ shown: { facts }, now }: { shown: CaseForOfficer; now: number }) {
  return (
    <CaseSection id="case-facts" title={say('workbench.cases.facts')}>
      <Grid
        label={say('workbench.cases.facts')}
        columns={columns.map((key) => ({ key: `case-${key}`, title: say(`workbench.cases.facts.${key}`) }))}
        rows={facts.map((fact) => ({
          key: fact.fact,
          cells: {
            'case-fact': sayFact(fact.fact),
            'case-value': <Box as="strong">{factValue(fact.fact, fact.value)}</Box>,
            'case-source': (
              <>
                <Box>{fact.at === undefined ? sourceWords(fact) : `${sourceWords(fact)} · ${sayTime(fact.at, now)}`}</Box>
                {fact.declared === undefined ? null : <Box className="quiet small">{say('workbench.cases.facts.declared', { value: factValue(fact.fact, fact.declared) })}</Box>}
                {fact.reason ? <Box className="timeline-text small">{fact.reason}</Box> : null}
              </>
            ),
          },
        }))}
      />
    </CaseSection>
  )
}
