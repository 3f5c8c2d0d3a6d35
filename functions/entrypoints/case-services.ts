import { acceptCaseService } from '../services/case-work/accept-case'
import { askSupplementService } from '../services/case-work/ask-supplement'
import { certifyUnreachableService } from '../services/case-work/certify-unreachable'
import { confirmCaseService } from '../services/case-work/confirm-case'
import { correctFactService } from '../services/case-work/correct-fact'
import type { CaseDeps } from '../services/case-work/deps'
import { endPublicityService } from '../services/case-work/end-publicity'
import { giveOpinionService } from '../services/case-work/give-opinion'
import { listCasePapersService } from '../services/case-work/list-case-papers'
import { openCaseService } from '../services/case-work/open-case'
import { openCasePaperService } from '../services/case-work/open-case-paper'
import { openCasePhotoService } from '../services/case-work/open-case-photo'
import { pauseClockService } from '../services/case-work/pause-clock'
import { readCaseRecordsService } from '../services/case-work/read-case-records'
import { readWorklistService } from '../services/case-work/read-worklist'
import { refuseCaseService } from '../services/case-work/refuse-case'
import { resumeClockService } from '../services/case-work/resume-clock'
import { sendBackService } from '../services/case-work/send-back'
import { startInvestigationService } from '../services/case-work/start-investigation'
import { startPublicityService } from '../services/case-work/start-publicity'

/** The service of every route of case work, by the route's name. */
export const caseWorkServices = (parts: CaseDeps) => ({
  readWorklist: readWorklistService(parts),
  openCase: openCaseService(parts),
  openCasePhoto: openCasePhotoService(parts),
  listCasePapers: listCasePapersService(parts),
  openCasePaper: openCasePaperService(parts),
  askSupplement: askSupplementService(parts),
  acceptCase: acceptCaseService(parts),
  startInvestigation: startInvestigationService(parts),
  certifyUnreachable: certifyUnreachableService(parts),
  correctFact: correctFactService(parts),
  pauseClock: pauseClockService(parts),
  resumeClock: resumeClockService(parts),
  giveOpinion: giveOpinionService(parts),
  startPublicity: startPublicityService(parts),
  endPublicity: endPublicityService(parts),
  sendBack: sendBackService(parts),
  confirmCase: confirmCaseService(parts),
  refuseCase: refuseCaseService(parts),
  readCaseRecords: readCaseRecordsService(parts),
})
