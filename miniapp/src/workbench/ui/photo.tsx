import { Image } from '@tarojs/components'

export interface PhotoProps {
  type: 'image/jpeg' | 'image/png'
  /** base64 */
  data: string
  /** what the picture is, for a screen reader */
  label: string
}

/** A photo as wide as its column; it stands in no cache. */
export function Photo({ type, data, label }: PhotoProps) {
  return <Image className="photo" mode="widthFix" src={`data:${type};base64,${data}`} aria-label={label} aria-role="img" />
}
