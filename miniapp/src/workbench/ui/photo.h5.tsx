import type { PhotoProps } from './photo'

export type { PhotoProps }

/** A photo as wide as its column; it stands in no cache. */
export function Photo({ type, data, label }: PhotoProps) {
  return <img className="photo" src={`data:${type};base64,${data}`} alt={label} />
}
