/** weapp moves the focus by itself. */
export function focusOn(_id: string): void {}
