import { cleanJpeg } from './jpeg'
import { cleanPng } from './png'

export const photoTypes = ['image/jpeg', 'image/png'] as const
export type PhotoType = (typeof photoTypes)[number]

/** A picture that holds its pixels and nothing else: no place, no device, no comment, nothing before or behind it. */
export interface CleanPhoto {
  type: PhotoType
  width: number
  height: number
  bytes: Uint8Array
}

/** Reads a photo by its content, whatever its name says, and keeps only what draws it. Undefined: it is no JPEG and no PNG, it is broken, or it is larger than any phone's. */
export function cleanPhoto(bytes: Uint8Array): CleanPhoto | undefined {
  return cleanJpeg(bytes) ?? cleanPng(bytes)
}
