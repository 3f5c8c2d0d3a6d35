import { placeClass } from '@/platform/reach'
import type { PlaceProps } from './place'

export type { PlaceProps }

/** A place on the page that another page can lead to by its name (`reach`). */
export function Place({ name, children }: PlaceProps) {
  return <div className={placeClass(name)}>{children}</div>
}
