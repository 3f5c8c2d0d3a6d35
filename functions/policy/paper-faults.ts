import { levelOf } from '../domain/area/area'
import { holesOf, type PaperBook, paperFigures, type PaperTemplate, paperValues, type TemplateBlock } from '../domain/policy/paper-book'
import { wishes } from '../domain/programmes/programme'
import { consentPurposes, type DocumentKind, documentKinds, type PaperPart, paperParts } from '../domain/signing/document'
import type { Book } from './book-files'
import type { Papers } from './papers'

const figures: readonly string[] = paperFigures
const known: readonly string[] = paperValues
const ofChild: readonly string[] = ['child', 'childId']

/** Everything that makes the papers of a book unusable, one sentence each. */
export function paperFaults({ values }: Papers, { areas }: Pick<Book, 'areas'>): string[] {
  return values.flatMap(({ from, value }, index) => {
    const before = values[index - 1]
    const inside = value ? [...officeFaults(value, areas), ...documentKinds.flatMap((kind) => templateFaults(kind, value.papers[kind]))] : []
    return [...(/^\d{4}-\d{2}-\d{2}$/.test(from) && (!before || before.from < from) ? [] : ['it is no day after the one before']), ...inside].map((fault) => `papers from ${from}: ${fault}`)
  })
}

function officeFaults({ offices, names }: PaperBook, { areas }: Book['areas']): string[] {
  const counties = areas.filter(({ code }) => levelOf(code) === 'county').map(({ code }) => code)
  return [
    ...counties.filter((code) => offices.filter(({ county }) => county === code).length !== 1).map((code) => `${code} needs its office just once`),
    ...offices.filter(({ contact }) => contact.replace(/\D/g, '').length < 8).map(({ county }) => `the office of ${county} has no telephone`),
    ...(['money', 'monthlyMoney'] as const).filter((name) => names[name].split('{yuan}').length !== 2).map((name) => `${name} must hold {yuan} once`),
  ]
}

function templateFaults(kind: DocumentKind, { version, blocks }: PaperTemplate): string[] {
  return [
    ...(version.trim() ? [] : [`${kind} has no version`]),
    ...blocks.flatMap((block) => blockFaults(block).map((fault) => `${kind}: ${fault}`)),
    ...paperParts.flatMap((part) => wishes.flatMap((wish) => readerFaults(kind, part, blocks.filter((block) => (block.for?.includes(part) ?? true) && (block.wishes?.includes(wish) ?? true))).map((fault) => `${kind} for ${part}, ${wish}: ${fault}`))),
  ]
}

function blockFaults({ text, otherwise, for: parts }: TemplateBlock): string[] {
  const names = holesOf(`${text}${otherwise ?? ''}`)
  const begins = text.slice(0, 8)
  return [
    ...[text, otherwise ?? text].filter((each) => !each.trim() || /[{}]/.test(each.replace(/\{\w+\}/g, ''))).map(() => `"${begins}" is empty, or has a brace that does not close`),
    ...names.filter((name) => !known.includes(name)).map((name) => `nobody can fill in {${name}}`),
    ...(names.some((name) => ofChild.includes(name)) && parts?.join() !== 'guardian' ? [`"${begins}" names a child, who is there only for a guardian`] : []),
    ...(otherwise !== undefined && !holesOf(text).some((name) => figures.includes(name)) ? [`"${begins}" has another text, but no figure that could be missing`] : []),
    ...(holesOf(otherwise ?? '').some((name) => figures.includes(name)) ? [`"${begins}" has another text that needs a figure, too`] : []),
  ]
}

/** What one reader finds: a title on top, and in the check authorisation one tick for each purpose. */
function readerFaults(kind: DocumentKind, part: PaperPart, blocks: readonly TemplateBlock[]): string[] {
  const ticks = blocks.flatMap(({ purpose }) => purpose ?? [])
  const wanted = kind === 'check-authorisation' ? consentPurposes : []
  return [
    ...(blocks[0]?.kind === 'title' && blocks.filter((block) => block.kind === 'title').length === 1 ? [] : ['the title must stand first, once']),
    ...([...ticks].sort().join() === [...wanted].sort().join() ? [] : [`ticks are ${ticks.join() || 'none'}`]),
    ...(blocks.some(({ text }) => text.includes('{signer}')) ? [] : ['the signer is not named']),
    ...(part === 'guardian' && !blocks.some(({ text }) => text.includes('{child}')) ? ['the child is not named'] : []),
  ]
}
