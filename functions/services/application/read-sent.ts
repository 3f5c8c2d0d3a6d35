import type { ApplicationId, PhotoId } from '../../domain/ids'
import { photoPlace } from '../../domain/photo/photo-parts'
import type { Files } from '../../gateways/files/port'
import type { ApplicationStore } from '../../stores/applications'
import type { PhotoStore } from '../../stores/photos'
import type { ResidentStore } from '../../stores/residents'

/** Names and numbers of a sent application, with the applicant's telephone of today. Throws for one that was not sent. */
export function readSentHousehold({ applications, residents }: { applications: Pick<ApplicationStore, 'get'>; residents: Pick<ResidentStore, 'get'> }) {
  return async (application: ApplicationId) => {
    const draft = await applications.get(application)
    const applicant = draft && (await residents.get(draft.applicant))
    if (!draft?.sent || !applicant) throw new Error('a case without its application')
    const { name, idNumber, phone } = applicant
    return {
      applicant: { name, idNumber, ...(phone !== undefined && { phone }) },
      members: draft.sent.content.members.map(({ id, relation, name: called, idNumber: number }) => ({ member: id, relation, name: called, idNumber: number })),
    }
  }
}

type Photos = { photos: Pick<PhotoStore, 'get'> }

/** A photo that has arrived whole and was checked, as it lies in the bucket. */
export function readCheckedPhoto({ photos, files }: Photos & { files: Pick<Files, 'get'> }) {
  return async (application: ApplicationId, photo: PhotoId) => {
    const known = await photos.get(application, photo)
    const bytes = known?.state === 'checked' && known.type ? await files.get(photoPlace(application, photo)) : undefined
    return bytes && known?.type ? { type: known.type, bytes } : undefined
  }
}

/** Whether a photo has arrived whole and was checked. */
export function photoArrived({ photos }: Photos) {
  return async (application: ApplicationId, photo: PhotoId): Promise<boolean> => (await photos.get(application, photo))?.state === 'checked'
}
