import { policySnapshot, procedure } from '../policy/book'
import { paperBook } from '../policy/papers'
import type { ApplicationDeps } from '../services/application/deps'
import { draftsToSign } from '../services/application/read-for-signing'
import { photoArrived } from '../services/application/read-sent'
import { comingSteps, createCaseContext } from '../services/case-context'
import { receiveSubmission } from '../services/case-work/receive-submission'
import { asksForPhotos, caseNews } from '../services/my-case/case-news'
import type { SigningDeps } from '../services/signing/deps'
import { paperFiguresFrom, signingPolicyFrom } from '../services/signing/paper-figures'
import { papersWait } from '../services/signing/papers-wait'
import { signingState } from '../services/signing/signing-state'
import type { CaseStore } from '../stores/cases'
import type { ResidentStore } from '../stores/residents'

type Rooms = ApplicationDeps & Pick<SigningDeps, 'signing' | 'areas'> & { residents: ResidentStore; cases: CaseStore }

/** Where a family's rooms meet: what the signing room asks of the draft, submission of both, and case work of submission. */
export function familyParts(rooms: Rooms) {
  const { cases, signing } = rooms
  const caseContext = createCaseContext(policySnapshot, procedure)
  const papers = { drafts: draftsToSign(rooms), paperBook, signingPolicy: signingPolicyFrom(procedure), paperFigures: paperFiguresFrom(policySnapshot, procedure), hotline: policySnapshot.city.hotline }
  return {
    ...papers,
    caseContext,
    signingState: signingState({ ...rooms, ...papers }),
    openCase: receiveSubmission({ cases, caseContext }),
    comingSteps: comingSteps(policySnapshot, procedure),
    caseNews: caseNews({ cases }),
    asksForPhotos: asksForPhotos({ cases }),
    papersWait: papersWait({ signing }),
    photoArrived: photoArrived(rooms),
  }
}
