import Taro from '@tarojs/taro'
import { LONGEST_SIDE, QUALITY, type TakenPhoto } from './taken-photo'

/** A photo from the camera or the album, made smaller; undefined when the person took none, or the phone gave none. Call it first in a tap. */
export async function takePhoto(): Promise<TakenPhoto | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] })
    const taken = tempFiles[0]
    if (!taken) return undefined
    const { width, height } = await Taro.getImageInfo({ src: taken.tempFilePath })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
    const { tempFilePath: filePath } = await Taro.compressImage({ src: taken.tempFilePath, quality: QUALITY, compressedWidth: Math.round(width * scale), compressedHeight: Math.round(height * scale) })
    const files = Taro.getFileSystemManager()
    const size = await new Promise<number>((resolve, reject) => files.getFileInfo({ filePath, success: (info) => resolve(info.size), fail: reject }))
    const part = (position: number, length: number) =>
      new Promise<string>((resolve, reject) => files.readFile({ filePath, encoding: 'base64', position, length, success: ({ data }) => resolve(String(data)), fail: reject }))
    return { size, part }
  } catch {
    return undefined
  }
}
