import { policySnapshot, procedure } from '../policy/book'
import { readCheckedPhoto, readSentHousehold } from '../services/application/read-sent'
import { createCaseContext } from '../services/case-context'
import type { SigningKey } from '../gateways/keys/port'
import { readSignedPaper, readSignedPapers } from '../services/signing/read-signed-papers'
import { readSigners } from '../services/signing/read-signers'
import type { ApplicationStore } from '../stores/applications'
import type { CaseStore } from '../stores/cases'
import type { PhotoStore } from '../stores/photos'
import type { ResidentStore } from '../stores/residents'
import type { SigningStore } from '../stores/signing'
import type { Files } from '../gateways/files/port'

interface Rooms {
  applications: ApplicationStore
  photos: PhotoStore
  residents: ResidentStore
  signing: SigningStore
  cases: CaseStore
  files: Files
  signingKey: Pick<SigningKey, 'verify' | 'publicKey'>
}

/** What case work asks of the rooms that a family has been in before. */
export function caseParts({ applications, photos, residents, signing, files, signingKey }: Omit<Rooms, 'cases'>) {
  return {
    caseContext: createCaseContext(policySnapshot, procedure),
    readHousehold: readSentHousehold({ applications, residents }),
    readSigners: readSigners({ signing }),
    readPhoto: readCheckedPhoto({ photos, files }),
    readSignedPapers: readSignedPapers({ signing, files, signingKey }),
    readSignedPaper: readSignedPaper({ signing, files, signingKey }),
  }
}
