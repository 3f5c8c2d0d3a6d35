/** Page path without a leading slash, and its query, of a navigation from the page `from`. */
export function parseUrl(url: string, from: string): [string, Record<string, string>] {
  const [path, search = ''] = url.split('?') as [string, string?]
  const full = path.startsWith('/') ? path.slice(1) : new URL(path, `http://x/${from}`).pathname.slice(1)
  return [full, Object.fromEntries(new URLSearchParams(search))]
}
