import type { SigningDeps } from '../services/signing/deps'
import { enterSigningRoomService } from '../services/signing/enter-signing-room'
import { lookAtInvitationService } from '../services/signing/look-at-invitation'
import { openSigningRoomService } from '../services/signing/open-signing-room'
import { readMyPapersService } from '../services/signing/read-my-papers'
import { readPaperFileService } from '../services/signing/read-paper-file'
import { readSigningBoardService } from '../services/signing/read-signing-board'
import { refuseToSignService } from '../services/signing/refuse-to-sign'
import { renewInvitationService } from '../services/signing/renew-invitation'
import { signPaperService } from '../services/signing/sign-paper'
import { verifyPaperService } from '../services/signing/verify-paper'

/** The service of every route of the signing room, by the route's name. */
export const signingServices = (parts: SigningDeps) => ({
  openSigningRoom: openSigningRoomService(parts),
  readSigningBoard: readSigningBoardService(parts),
  renewInvitation: renewInvitationService(parts),
  lookAtInvitation: lookAtInvitationService(parts),
  enterSigningRoom: enterSigningRoomService(parts),
  readMyPapers: readMyPapersService(parts),
  signPaper: signPaperService(parts),
  refuseToSign: refuseToSignService(parts),
  readPaperFile: readPaperFileService(parts),
  verifyPaper: verifyPaperService(parts),
})
