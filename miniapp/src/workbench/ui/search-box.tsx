import { Input, View } from '@tarojs/components'
import { Icon } from '@/ui/icon/icon'

export interface SearchBoxProps {
  id: string
  label: string
  value: string
  onType: (text: string) => void
  /** browser only: escape was pressed in it */
  onLeave?: () => void
}

/** One line to look something up in a list that is already here. */
export function SearchBox({ id, label, value, onType }: SearchBoxProps) {
  return (
    <View className="search">
      <Icon name="search" size="small" colour="ink-2" />
      <Input className="search-input" id={id} value={value} placeholder={label} aria-label={label} onInput={(event) => onType(event.detail.value)} />
    </View>
  )
}
