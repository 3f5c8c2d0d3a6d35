import { greyPhoto } from '../families/picture'
import { jpegSize } from './jpeg-size'
import type { PhoneFiles } from './phone-files'

type Options = Record<string, unknown>
type Answer = Record<string, unknown>

/** Pictures that a person takes or chooses when the app asks for some; with none the person closes the album. */
export type Album = Buffer[]

const most = 20

/** What `wx.chooseMedia` gives once the person has chosen. */
export function chooseMedia(album: Album, files: PhoneFiles, options: Options): Answer {
  const { count = 9, mediaType = ['image', 'video'] } = options
  if (typeof count !== 'number' || count < 1 || count > most) return { errMsg: 'chooseMedia:fail parameter error: parameter.count is out of range' }
  if (!Array.isArray(mediaType) || !mediaType.includes('image')) return { errMsg: 'chooseMedia:fail this phone has pictures only' }
  if (album.length === 0) return { errMsg: 'chooseMedia:fail cancel' }
  const tempFiles = album.slice(-count).map((bytes) => ({ tempFilePath: files.handOver(bytes, 'jpg'), size: bytes.length, fileType: 'image' }))
  return { tempFiles, type: 'image' }
}

/** What `wx.getImageInfo` says of a picture on this phone. */
export function imageInfo(files: PhoneFiles, { src }: Options): Answer {
  const path = String(src)
  const size = files.has(path) ? jpegSize(files.read(path)) : undefined
  if (!files.has(path)) return { errMsg: 'getImageInfo:fail no such file or directory' }
  return size ? { ...size, path, type: 'jpeg', orientation: 'up' } : { errMsg: 'getImageInfo:fail image decode error' }
}

/**
 * What `wx.compressImage` makes of a JPEG: another one of the sides that were asked for, smaller by the quality.
 * Nothing here draws: what is in the picture is grey afterwards.
 */
export function compressImage(files: PhoneFiles, { src, quality = 80, compressedWidth, compressedHeight }: Options): Answer {
  const path = String(src)
  if (!files.has(path)) return { errMsg: 'compressImage:fail no such file or directory' }
  const bytes = files.read(path)
  const size = jpegSize(bytes)
  if (!size) return { errMsg: 'compressImage:fail image decode error' }
  const { width, height } = size
  const small = greyPhoto(0, Number(compressedWidth ?? width), Number(compressedHeight ?? height))
  const wanted = Math.round((bytes.length * Number(quality)) / 100)
  return { tempFilePath: files.handOver(wanted > small.length ? greyPhoto(wanted - small.length, Number(compressedWidth ?? width), Number(compressedHeight ?? height)) : small, 'jpg') }
}
