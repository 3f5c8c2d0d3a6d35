import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

export interface Finding {
  check: string
  what: string
}

const interactive = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=radio], [role=checkbox], [role=tab], [tabindex]:not([tabindex="-1"])'

/** Everything the house asks of a page at one width and scale; `target` is the smallest side of what can be pressed, in CSS px. */
export async function checkPage(page: Page, target: number): Promise<Finding[]> {
  return [...(await axe(page)), ...(await layout(page, target)), ...(await tabWalk(page))]
}

async function axe(page: Page): Promise<Finding[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run
    const { violations: found } = await run(document, { resultTypes: ['violations'] })
    return found.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`).join(' | ')}`)
  })
  return violations.map((what) => ({ check: 'axe', what }))
}

async function layout(page: Page, target: number): Promise<Finding[]> {
  return page.evaluate(
    ({ target, interactive }) => {
      const found: { check: string; what: string }[] = []
      const visible = (element: Element): boolean => {
        const box = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.display !== 'none' && !element.closest('[aria-hidden=true], [inert]')
      }
      // What only a screen reader meets is cut to one pixel on purpose.
      const unseen = (element: Element): boolean => {
        for (let each: Element | null = element; each; each = each.parentElement) {
          const box = each.getBoundingClientRect()
          const style = getComputedStyle(each)
          if (style.position === 'absolute' && box.width <= 2 && box.height <= 2 && style.clipPath !== 'none') return true
        }
        return false
      }
      const named = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`
      const root = document.scrollingElement ?? document.documentElement
      const clips = (value: string): boolean => value === 'hidden' || value === 'clip'
      const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
      const textBoxes = (element: Element): DOMRect[] =>
        [...element.childNodes].flatMap((node) => {
          if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') return []
          const range = document.createRange()
          range.selectNodeContents(node)
          return [...range.getClientRects()]
        })
      // A frame that scrolls shows the rest when it is scrolled; one that clips never does. What stands still in the window leaves every frame.
      const clippedBy = (element: Element): Element | undefined => {
        const boxes = textBoxes(element)
        let [across, down] = [true, true]
        let still = getComputedStyle(element).position === 'fixed'
        for (let frame = element.parentElement; frame && frame !== document.body && frame !== root && !still; frame = frame.parentElement) {
          const style = getComputedStyle(frame)
          const edge = frame.getBoundingClientRect()
          if (scrolls(style.overflowX)) across = false
          if (scrolls(style.overflowY)) down = false
          const [left, top] = [edge.left + frame.clientLeft, edge.top + frame.clientTop]
          if (across && clips(style.overflowX) && boxes.some((box) => box.left < left - 1 || box.right > left + frame.clientWidth + 1)) return frame
          if (down && clips(style.overflowY) && boxes.some((box) => box.top < top - 2 || box.bottom > top + frame.clientHeight + 2)) return frame
          still = style.position === 'fixed'
        }
        return undefined
      }
      if (root.scrollWidth > root.clientWidth + 1) found.push({ check: 'horizontal scroll', what: `${root.scrollWidth} > ${root.clientWidth}` })
      for (const element of document.querySelectorAll('body *')) {
        if (!visible(element)) continue
        const box = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        // The app scrolls inside frames of its own: they too go up and down only.
        if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'INPUT') found.push({ check: 'horizontal scroll', what: `${named(element).slice(0, 80)} ${element.scrollWidth} > ${element.clientWidth}` })
        const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
        if (!ownText || element.tagName === 'OPTION' || unseen(element)) continue
        if (box.right > root.clientWidth + 1 || box.left < -1) found.push({ check: 'text outside the page', what: named(element) })
        if (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push({ check: 'clipped text', what: named(element) })
        if (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2) found.push({ check: 'clipped text', what: named(element) })
        const frame = clippedBy(element)
        if (frame) found.push({ check: 'clipped text', what: `${named(element)} by ${named(frame).slice(0, 60)}` })
      }
      for (const element of document.querySelectorAll(interactive)) {
        if (!visible(element)) continue
        const label = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? element.closest('label') : null
        const box = (label ?? element).getBoundingClientRect()
        if (box.right > root.clientWidth + 1 || box.left < -1) found.push({ check: 'control outside the page', what: named(element) })
        if (Math.min(box.width, box.height) < target - 0.5) found.push({ check: `target below ${target}`, what: `${named(element)} ${Math.round(box.width)}×${Math.round(box.height)}` })
      }
      return found
    },
    { target, interactive },
  )
}

/** Walks with Tab from the top: everything that can be pressed is reached, and where the focus stands can be seen. */
async function tabWalk(page: Page): Promise<Finding[]> {
  const expected = await page.evaluate((interactive) => {
    let count = 0
    for (const element of document.querySelectorAll<HTMLElement>(interactive)) {
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const shown = box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && !element.closest('[aria-hidden=true], [inert]')
      const inGroup = element.matches('input[type=radio]') && document.querySelector(`input[type=radio][name="${(element as HTMLInputElement).name}"]:checked`) !== null && !(element as HTMLInputElement).checked
      const laterRadio = element.matches('input[type=radio]') && !(element as HTMLInputElement).checked && document.querySelector(`input[type=radio][name="${(element as HTMLInputElement).name}"]`) !== element
      const roving = element.matches('[role=radio], [role=tab]') && element.tabIndex < 0
      if (!shown || (element as HTMLButtonElement).disabled || inGroup || laterRadio || roving) continue
      element.dataset['walk'] = String(count)
      count += 1
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.scrollTo(0, 0)
    return count
  }, interactive)
  const reached = new Set<string>()
  const findings: Finding[] = []
  for (let i = 0; i < expected + 6 && reached.size < expected; i += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return undefined
      const ring = (each: Element): boolean => {
        const style = getComputedStyle(each)
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
      }
      const seen = ring(element) || (element.closest('label') !== null && ring(element.closest('label')!)) || (element.parentElement !== null && ring(element.parentElement))
      return { walk: element.dataset['walk'], seen, what: `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 30)}"` }
    })
    if (!at) continue
    if (at.walk !== undefined) reached.add(at.walk)
    if (!at.seen) findings.push({ check: 'focus cannot be seen', what: at.what })
  }
  if (reached.size < expected) {
    const missing = await page.evaluate((walked) => [...document.querySelectorAll<HTMLElement>('[data-walk]')].filter((each) => !walked.includes(each.dataset['walk']!)).map((each) => `${each.tagName.toLowerCase()} "${(each.textContent ?? '').trim().slice(0, 30)}"`), [...reached])
    // What left the page during the walk (a row that somebody else closed) needs no reaching.
    if (missing.length > 0) findings.push({ check: 'not reached by Tab', what: missing.join(' | ') })
  }
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('[data-walk]')) delete each.dataset['walk']
  })
  return findings
}
