import type { Locator, Page } from 'playwright-core'
import { relationKey } from '../../functions/domain/application/word-keys'
import type { Relation } from '../../functions/domain/application/form'
import { say } from '../../functions/words'
import { greyPhoto } from '../../infra/local/city/families/picture'
import type { RegisteredPerson } from '../../infra/local/city/people/register'
import { codeSince, serverNow } from './system'
import { inConfidence } from './told'

/** What somebody has filled or chosen, one by one. */
export interface Filled {
  fields: string[]
}
export type Thumb = ReturnType<typeof thumbOn>

/** The hand of one person on one screen: finds everything by its words, as a person does. What it fills or chooses is noted in `filled`; what stands there already is left alone. */
export function thumbOn(page: Page, filled: Filled = { fields: [] }) {
  // A page that was left may still stand behind this one: the top one is the last that can be seen.
  const top = (found: Locator) => found.filter({ visible: true }).last()
  const field = (label: string, place?: number) => {
    const all = page.getByLabel(label, { exact: true }).filter({ visible: true })
    return place === undefined ? all.last() : all.nth(place)
  }
  const note = (label: string) => void filled.fields.push(label)
  return {
    page,
    sees: (title: string) => top(page.getByRole('heading', { level: 1, name: title, exact: true })).waitFor(),
    reads: (words: string | RegExp) => top(page.getByText(words)).waitFor(),
    press: (name: string) => top(page.getByRole('button', { name })).click(),
    valueOf: (label: string) => field(label).inputValue(),
    /** `place`: which of several fields of this name, from 0 */
    async type(label: string, text: string, place?: number): Promise<void> {
      const input = field(label, place)
      if ((await input.inputValue()) === text) return
      await input.fill(text)
      note(label)
    },
    async pick(label: string, option: string, place?: number): Promise<void> {
      const list = field(label, place)
      if ((await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label)) === option) return
      await list.selectOption({ label: option })
      note(label)
    },
    async choose(question: string, answer: string): Promise<void> {
      const tile = top(page.getByRole('group', { name: question })).locator('label', { has: page.getByText(answer, { exact: true }) }).locator('input')
      if (await tile.isChecked()) return
      await tile.click()
      note(question)
    },
    /** A photo from the album, by the button that asks for it. */
    async takePhoto(button: string): Promise<void> {
      const [album] = await Promise.all([page.waitForEvent('filechooser'), top(page.getByRole('button', { name: button })).click()])
      await album.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: greyPhoto(60_000) })
      note(button)
    },
  }
}

/** Logs in with a telephone, by the code that came to it. */
export async function logsIn(thumb: Thumb, phone: string): Promise<void> {
  await thumb.sees(say('log-in.phone'))
  const since = await serverNow()
  await thumb.type(say('log-in.phone.field'), inConfidence('telephone', phone))
  await thumb.press(say('log-in.send-code'))
  await thumb.sees(say('log-in.code'))
  await thumb.type(say('log-in.code.field'), await codeSince(phone, since))
  await thumb.press(say('log-in.next'))
}

/** Types name and ID number and has them checked. */
export async function provesToBe(thumb: Thumb, { name, idNumber }: RegisteredPerson): Promise<void> {
  await thumb.sees(say('log-in.name'))
  await thumb.type(say('log-in.name.field'), inConfidence('name', name))
  await thumb.type(say('log-in.name.id'), inConfidence('ID number', idNumber))
  await thumb.press(say('log-in.name.prove'))
}

export async function logsInAs(thumb: Thumb, person: RegisteredPerson): Promise<void> {
  await logsIn(thumb, person.phone ?? '')
  await provesToBe(thumb, person)
}

/** On the household's page: one more person. */
export async function addsMember(thumb: Thumb, { name, idNumber, relation }: RegisteredPerson, place: number): Promise<void> {
  await thumb.press(say(place === 0 ? 'fill.household.add' : 'fill.household.add-more'))
  await thumb.type(say('form.member.name'), inConfidence('name', name), place)
  await thumb.type(say('form.member.idNumber'), inConfidence('ID number', idNumber), place)
  await thumb.pick(say('form.member.relation'), say(relationKey(relation as Relation)), place)
}

/** Draws something on the pad with one stroke. */
export async function draw(page: Page): Promise<void> {
  const pad = await page.locator('canvas').filter({ visible: true }).last().boundingBox()
  if (!pad) throw new Error('no pad to draw on')
  for (const [x, y] of [[0.2, 0.4], [0.5, 0.7], [0.8, 0.3]] as const) {
    await page.mouse.move(pad.x + pad.width * x, pad.y + pad.height * y)
    if (x === 0.2) await page.mouse.down()
  }
  await page.mouse.up()
}

/** From the signing room: reads, ticks, draws and signs until nothing waits for this person. Gives how many papers that were. */
export async function signsEverything(thumb: Thumb): Promise<number> {
  const { page } = thumb
  await thumb.press(say('room.read'))
  for (let signed = 1; ; signed += 1) {
    const next = page.getByRole('button', { name: say('room.paper.next'), disabled: false }).filter({ visible: true }).last()
    await next.waitFor()
    for (const tick of await page.getByRole('checkbox').filter({ visible: true }).all()) await tick.check()
    await next.click()
    await thumb.sees(say('mark.title'))
    await draw(page)
    await thumb.choose(say('mark.phone'), say('mark.phone.own'))
    const sealed = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/signatures'))
    await thumb.press(say('mark.sign'))
    const answer = await sealed
    if (answer.status() !== 201) throw new Error(`a signature was not taken: ${await answer.text()}`)
    const { left } = (await answer.json()) as { left: number }
    if (left > 0) continue
    await thumb.sees(say('mark.done.all'))
    return signed
  }
}
