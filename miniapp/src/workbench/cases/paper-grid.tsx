import type { CaseForOfficer, SignedPaper } from '@contract/case-work'
import { say } from '@words'
import { sayTime } from '@words/time'
import { useState } from 'react'
import { Icon } from '@/ui/icon/icon'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { Grid } from '../ui/grid'
import { signerOfPaper } from './people-words'

interface PaperGridProps {
  papers: readonly SignedPaper[]
  household: CaseForOfficer['household']
  now: number
  /** opens one; gives the sentence that says what came of it */
  onOpen: (paper: SignedPaper) => Promise<string>
}

const columns = ['title', 'who', 'when', 'seal', 'file'] as const

/** Who signed what, when and how, and what checking has found; a paper that does not fit says where. */
export function PaperGrid({ papers, household, now, onOpen }: PaperGridProps) {
  if (papers.length === 0) return <Box className="quiet">{say('workbench.cases.papers.none')}</Box>
  return (
    <>
      <Grid
        label={say('workbench.cases.papers')}
        columns={columns.map((key) => ({ key: `paper-${key}`, title: say(`workbench.cases.papers.${key}`) }))}
        rows={papers.map((paper) => ({
          key: paper.document,
          cells: {
            'paper-title': (
              <>
                <Box>{paper.title}</Box>
                {paper.replaced ? <Box className="quiet small">{say('workbench.cases.papers.replaced')}</Box> : null}
              </>
            ),
            'paper-who': signerOfPaper(paper, household),
            'paper-when': (
              <>
                <Box>{sayTime(paper.signedAt, now)}</Box>
                <Box className="quiet small">{say('workbench.cases.papers.how', { how: say(`workbench.cases.papers.${paper.how}`), device: say(`workbench.cases.papers.${paper.device}`) })}</Box>
              </>
            ),
            'paper-seal': <Seal broken={paper.broken} />,
            'paper-file': <OpenPaper label={say('workbench.cases.papers.open.one', { title: paper.title, who: signerOfPaper(paper, household) })} onOpen={() => onOpen(paper)} />,
          },
        }))}
      />
      <Box className="quiet small">{say('workbench.cases.papers.means')}</Box>
    </>
  )
}

function Seal({ broken }: Pick<SignedPaper, 'broken'>) {
  const intact = broken.length === 0
  return (
    <>
      <Box className="case-days">
        <Icon name={intact ? 'done' : 'close'} size="small" colour={intact ? 'jade' : 'help'} />
        <Box as="span">{say(intact ? 'workbench.cases.papers.intact' : 'workbench.cases.papers.broken')}</Box>
      </Box>
      {broken.map((part) => (
        <Box key={part} className="small">
          {say(`workbench.cases.papers.broken.${part}`)}
        </Box>
      ))}
    </>
  )
}

function OpenPaper({ label, onOpen }: { label: string; onOpen: () => Promise<string> }) {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const open = async () => {
    setBusy(true)
    setTold(await onOpen())
    setBusy(false)
  }
  return (
    <>
      <Act className="grid-act" label={label} off={busy} onPress={() => void open()}>
        {say('workbench.cases.papers.open')}
      </Act>
      <Box className="small" live="polite">
        {told}
      </Box>
    </>
  )
}
