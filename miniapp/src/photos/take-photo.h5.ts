import { mostPhotoBytes } from '@contract/application'
import { photoOf } from './photo-file.h5'
import { LONGEST_SIDE, QUALITIES, type TakenPhoto } from './taken-photo'

/** A photo from the camera or the album, made smaller; undefined when the person took none, or the browser cannot read it. Call it first in a tap. */
export async function takePhoto(): Promise<TakenPhoto | undefined> {
  const file = await chosenFile()
  const small = file && (await smaller(file))
  return small && photoOf(new Uint8Array(await small.arrayBuffer()))
}

function chosenFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    // Some browsers open nothing for an element that is not in the page.
    input.hidden = true
    const end = (file: File | undefined) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => end(input.files?.[0]))
    input.addEventListener('cancel', () => end(undefined))
    document.body.append(input)
    input.click()
  })
}

async function smaller(file: File): Promise<Blob | undefined> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100))
      if (blob && blob.size <= mostPhotoBytes) return blob
    }
    return undefined
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}
