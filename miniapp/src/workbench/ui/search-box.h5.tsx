import { Icon } from '@/ui/icon/icon'
import type { SearchBoxProps } from './search-box'

export type { SearchBoxProps }

/** One line to look something up in a list that is already here. */
export function SearchBox({ id, label, value, onType, onLeave }: SearchBoxProps) {
  return (
    <div className="search">
      <Icon name="search" size="small" />
      <input
        className="search-input"
        id={id}
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave?.()
        }}
      />
    </div>
  )
}
