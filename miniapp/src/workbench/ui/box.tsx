import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface BoxProps {
  /** what it is in the browser; weapp keeps headings and lists as roles */
  as?: 'div' | 'section' | 'nav' | 'header' | 'main' | 'aside' | 'footer' | 'ul' | 'ol' | 'li' | 'h1' | 'h2' | 'h3' | 'p' | 'span' | 'strong'
  className?: string
  /** name of a landmark or region */
  label?: string
  /** changes are read out: politely, or at once */
  live?: 'polite' | 'assertive'
  id?: string
  /** the programme may put the focus here, a Tab walk does not stop */
  focusable?: boolean
  children?: ReactNode
}

const roles: Partial<Record<NonNullable<BoxProps['as']>, string>> = {
  nav: 'navigation',
  header: 'banner',
  main: 'main',
  aside: 'complementary',
  section: 'region',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
}

/** Any part of a page that is not a control. */
export function Box({ as = 'div', className, label, live, id, children }: BoxProps) {
  return (
    <View className={as === 'span' || as === 'strong' ? `${className ?? ''} inline` : className} id={id} aria-label={label} aria-role={roles[as]} aria-live={live}>
      {children}
    </View>
  )
}
