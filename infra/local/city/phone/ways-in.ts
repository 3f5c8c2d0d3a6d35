import { scenes } from './entering'
import { parseUrl } from './page-url'
import type { Phone } from './phone'
import { cardOf, type ShareCard } from './share-card'

/** Presses WeChat's share button of this name: the card that the page gives, on its way to a chat. */
export function share(phone: Phone, label: string): ShareCard {
  const { id, dataset } = phone.screen.shareButton(label).element
  return cardOf(phone.current, { id, dataset: { ...dataset } }, phone.files)
}

/** Opens a card out of a chat. An app that runs already comes forward and shows the card's page. */
export async function openCard(phone: Phone, { path }: Pick<ShareCard, 'path'>, from: 'card-from-one' | 'card-from-group' = 'card-from-one'): Promise<void> {
  const [page, query] = parseUrl(path, '')
  if (phone.isOpen) await phone.enter({ path: page, query, scene: scenes[from] }, path)
  else await phone.launch(page, query, scenes[from])
}

/** Scans a mini-program code of WeChat's: the page that it names is given its scene as WeChat writes it, encoded. */
export const scanCode = (phone: Phone, page: string, scene: string): Promise<void> => phone.launch(page, { scene: encodeURIComponent(scene) }, scenes['mini-code'])

/** Scans a picture with a web address whose beginning the console binds to this page: the page is given the address, encoded. */
export const scanAddress = (phone: Phone, page: string, address: string): Promise<void> => phone.launch(page, { q: encodeURIComponent(address), scancode_time: '1795651200' }, scenes.scanned)
