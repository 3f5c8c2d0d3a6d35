import { mostPhotoBytes } from '@contract/application'
import Taro from '@tarojs/taro'
import { photoAt } from './photo-file'
import { LONGEST_SIDE, QUALITIES, type TakenPhoto } from './taken-photo'

/** A photo from the camera or the album, made smaller; undefined when the person took none, or the phone gave none. Call it first in a tap. */
export async function takePhoto(): Promise<TakenPhoto | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] })
    const taken = tempFiles[0]
    if (!taken) return undefined
    const { width, height } = await Taro.getImageInfo({ src: taken.tempFilePath })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
    for (const quality of QUALITIES) {
      const { tempFilePath } = await Taro.compressImage({ src: taken.tempFilePath, quality, compressedWidth: Math.max(1, Math.round(width * scale)), compressedHeight: Math.max(1, Math.round(height * scale)) })
      const small = await photoAt(tempFilePath)
      if (small.size <= mostPhotoBytes) return small
    }
    return undefined
  } catch {
    return undefined
  }
}
