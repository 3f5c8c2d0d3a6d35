import type { OpenPage } from './open-page'
import type { PackageFiles } from './package-files'

/** A card in a chat, as everybody whom it reaches sees it and may open it. */
export interface ShareCard {
  title: string
  /** page and query, with a leading slash */
  path: string
  /** of the package, of the web, or what the page looked like when the card names no picture that is there */
  picture: { file: string } | { web: string } | 'screenshot'
}

/** Asks the page for its card as WeChat does when its share button is pressed. Throws where the page has none, or WeChat would not send it. */
export function cardOf(page: OpenPage, target: { id: string; dataset: Record<string, unknown> }, { files, pages }: PackageFiles): ShareCard {
  const said = page.instance['onShareAppMessage']?.call(page.instance, { from: 'button', target, webViewUrl: undefined }) as { title?: string; path?: string; imageUrl?: string } | undefined
  if (!said) throw new Error(`${page.path} has no card to share`)
  const { title, path, imageUrl = '' } = said
  if (typeof title !== 'string' || title === '') throw new Error('the card has no title')
  if (typeof path !== 'string' || !path.startsWith('/') || !pages.includes(path.slice(1).split('?')[0] ?? '')) throw new Error(`the card leads nowhere: ${String(path)}`)
  const inPackage = imageUrl.replace(/^\//, '')
  return { title, path, picture: files.has(inPackage) ? { file: inPackage } : /^https:/.test(imageUrl) ? { web: imageUrl } : 'screenshot' }
}
