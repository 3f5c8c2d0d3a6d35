import type { BoxProps } from './box'

export type { BoxProps }

/** Any part of a page that is not a control, as the element that it is. */
export function Box({ as: Tag = 'div', className, label, live, id, focusable, children }: BoxProps) {
  return (
    <Tag className={className} id={id} aria-label={label} aria-live={live} role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined} tabIndex={focusable ? -1 : undefined}>
      {children}
    </Tag>
  )
}
