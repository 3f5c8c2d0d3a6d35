/** Page path without a leading slash, and its query, of a navigation from the page `from`. WeChat hands the values over as they are written: whoever encoded them decodes them. */
export function parseUrl(url: string, from: string): [string, Record<string, string>] {
  const [path, search = ''] = url.split(/\?(.*)/s) as [string, string?]
  const full = path.startsWith('/') ? path.slice(1) : new URL(path, `http://x/${from}`).pathname.slice(1)
  const pairs = search.split('&').filter((part) => part !== '').map((part): [string, string] => {
    const [name = '', value = ''] = part.split(/=(.*)/s)
    return [name, value]
  })
  return [full, Object.fromEntries(pairs)]
}
