import { Text } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'
import { isNumber, partsOf } from './unbroken-parts'

export interface UnbrokenProps {
  children: ReactNode
}

/** Words of a page in which no line ends inside a telephone number; a line may end before and after it. */
export function Unbroken({ children }: UnbrokenProps) {
  if (typeof children !== 'string') return <>{children}</>
  const parts = partsOf(children)
  if (!parts.some(isNumber)) return <>{children}</>
  return (
    <>
      {parts.map((part, at) =>
        isNumber(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no identity but their place
          <Text key={at} className="unbroken">
            {part}
          </Text>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no identity but their place
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  )
}
