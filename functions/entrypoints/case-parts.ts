import { policySnapshot, procedure } from '../policy/book'
import { readCheckedPhoto, readSentHousehold } from '../services/application/read-sent'
import { createCaseContext } from '../services/case-context'
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
}

/** What case work asks of the rooms that a family has been in before. */
export function caseParts({ applications, photos, residents, signing, files }: Omit<Rooms, 'cases'>) {
  return {
    caseContext: createCaseContext(policySnapshot, procedure),
    readHousehold: readSentHousehold({ applications, residents }),
    readSigners: readSigners({ signing }),
    readPhoto: readCheckedPhoto({ photos, files }),
  }
}
