import type { ApplicationId, DocumentId, PersonId } from '../../domain/ids'
import { type Paper, papersOf, type Room } from '../../domain/signing/room'
import type { SigningDeps } from './deps'

/** A paper that this person signs or has signed; of anybody else's as if it were not there. */
export async function paperOfSigner({ signing }: Pick<SigningDeps, 'signing'>, application: ApplicationId, document: DocumentId, person: PersonId): Promise<{ room: Room; paper: Paper } | undefined> {
  const room = await signing.room(application)
  const paper = room && papersOf(room, person).find(({ id }) => id === document)
  return paper && { room, paper }
}

/** Where a paper's PDF lies. */
export const paperFile = (application: ApplicationId, document: DocumentId): string => `papers/${application}/${document}`
