import type { PhotoId } from '@domain/ids'
import Taro from '@tarojs/taro'
import type { TakenPhoto } from './taken-photo'

/** The app's own folder: WeChat clears what a camera leaves, and not this. */
const pathOf = (id: PhotoId) => `${Taro.env.USER_DATA_PATH}/photo-${id}.jpg`

/** The photo in a file of this phone; rejects when there is none. */
export async function photoAt(filePath: string): Promise<TakenPhoto> {
  const files = Taro.getFileSystemManager()
  const size = await new Promise<number>((resolve, reject) => files.getFileInfo({ filePath, success: (info) => resolve(info.size), fail: reject }))
  return {
    size,
    part: (position, length) => new Promise((resolve, reject) => files.readFile({ filePath, encoding: 'base64', position, length, success: ({ data }) => resolve(String(data)), fail: reject })),
    keepAs: (id) => new Promise((resolve, reject) => files.copyFile({ srcPath: filePath, destPath: pathOf(id), success: () => resolve(), fail: reject })),
  }
}

/** The photo kept under this id; undefined when this phone has it no more. */
export const keptPhoto = (id: PhotoId): Promise<TakenPhoto | undefined> => photoAt(pathOf(id)).catch(() => undefined)

/** The photo under this id is kept no longer; one that is not there is none. */
export async function dropPhoto(id: PhotoId): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => Taro.getFileSystemManager().unlink({ filePath: pathOf(id), success: () => resolve(), fail: reject }))
  } catch {
    // nothing was there
  }
}
