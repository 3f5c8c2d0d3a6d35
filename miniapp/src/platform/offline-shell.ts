/** A mini-program keeps its own files; nothing to do. */
export function keepShell(): void {
  // WeChat stores the package
}
