import { isWithin } from '../domain/area/area'
import { causes } from '../domain/household/facts'
import { figureNames, figureUnits, type FigureName } from '../domain/policy/programme-policy'
import { entryIn } from '../domain/policy/value-on'
import type { Requirement } from '../domain/programmes/assessment'
import type { Programme } from '../domain/programmes/programme'
import type { Book } from './book-files'

/** What every programme must have a clause for. */
const needed: Record<Programme, readonly (Requirement | 'amount')[]> = {
  dibao: ['income-below-standard', 'savings-within-limit', 'no-vehicle', 'no-other-home', 'amount'],
  'dibao-marginal': ['not-dibao', 'income-below-margin', 'savings-within-limit', 'no-vehicle', 'no-other-home'],
  'temporary-assistance': ['sudden-or-heavy-costs', 'income-below-local', 'savings-within-limit', 'no-vehicle', 'no-other-home', 'amount'],
}
/** So that no product of a rule leaves the whole numbers that are exact. */
const largest: Record<FigureName, number> = { 'dibao-standard': 100_000_000, 'dibao-savings': 1_000_000, 'marginal-income': 1_000_000, 'marginal-savings': 1_000_000, 'local-income': 100_000_000, 'temporary-savings': 1_000_000, 'temporary-heavy-costs': 5_000 }
const multiples: readonly FigureName[] = ['dibao-savings', 'marginal-income', 'marginal-savings', 'temporary-savings']

/** What is wrong with the programmes' values: units, sizes, gaps in a table, and multiples of the standard that are no whole fen. */
export function programmeFaults(book: Book): string[] {
  return [...figureFaults(book), ...wholeFenFaults(book), ...tableFaults(book), ...clauseFaults(book)]
}

function figureFaults({ programmes: { figures }, areas: { areas }, city }: Book): string[] {
  return figureNames.flatMap((name) => {
    const { unit, values } = figures[name]
    return [
      ...(unit === figureUnits[name] ? [] : [`${name}: the unit must be ${figureUnits[name]}`]),
      ...values.filter(({ value }) => value !== null && !(Number.isInteger(value) && value > 0 && value <= largest[name])).map(({ from }) => `${name} from ${from}: must be a whole number above zero, at most ${largest[name]}`),
      ...values.flatMap(({ area }) => (area !== undefined && !(isWithin(area, city.city.area) && areas.some(({ code }) => code === area)) ? [`${name}: ${area} is no area of the city`] : [])),
    ]
  })
}

/** A limit is compared in whole fen: on every day and in every area, each multiple of the standard must be one. */
function wholeFenFaults({ programmes: { figures, rules } }: Book): string[] {
  const standards = figures['dibao-standard'].values
  const amounts = rules['temporary-amount'].values
  const all = [...standards, ...multiples.flatMap((name) => figures[name].values)]
  const areas = [undefined, ...new Set(all.flatMap(({ area }) => (area === undefined ? [] : [area])))]
  const days = [...new Set([...all, ...amounts].map(({ from }) => from))]
  const broken = areas.flatMap((area) =>
    days.flatMap((day) => {
      const standard = entryIn(standards, day, area)?.value ?? null
      if (standard === null) return []
      const named = multiples.map((name) => [name, entryIn(figures[name].values, day, area)?.value ?? 0] as const)
      const amount = entryIn(amounts, day, undefined)?.value
      const times = amount ? [amount.sudden.perPerson, amount.sudden.most, ...amount.costs.map((tier) => (tier.amount.kind === 'of-standard' ? tier.amount.perMille : tier.amount.most))] : []
      return [...named, ...times.map((each) => ['temporary-amount', each] as const)].filter(([, perMille]) => (standard * perMille) % 1_000 !== 0).map(([name]) => `${name} on ${day}${area ? ` in ${area}` : ''}: that multiple of the standard is no whole fen`)
    }),
  )
  return [...new Set(broken)]
}

function tableFaults({ programmes: { rules } }: Book): string[] {
  return [
    ...rules['cause-kinds'].values.flatMap(({ from, value }) => (value ? causes.filter((cause) => value[cause] === undefined).map((cause) => `cause-kinds from ${from}: ${cause} is missing`) : [])),
    ...rules['temporary-amount'].values.flatMap(({ from, value }) => {
      const shares = (value?.costs ?? []).flatMap(({ amount }) => (amount.kind === 'of-costs' ? [amount.perMille] : []))
      const ends = value?.costs.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY) ?? []
      const rise = ends.length === 0 || (ends[ends.length - 1] === Number.POSITIVE_INFINITY && ends.every((end, index) => index === 0 || (ends[index - 1] ?? 0) < end))
      return [
        ...(rise ? [] : [`temporary-amount from ${from}: the tiers must rise, and the last must reach everything`]),
        ...(shares.every((share) => Number.isInteger(share) && share > 0 && share <= 1_000) ? [] : [`temporary-amount from ${from}: a share of the costs must be whole per mille, at most 1000`]),
      ]
    }),
  ]
}

function clauseFaults({ clauses: { values } }: Book): string[] {
  return values.flatMap(({ from, value }) =>
    value ? Object.entries(needed).flatMap(([programme, names]) => names.filter((name) => !value[programme]?.[name]?.trim()).map((name) => `clauses from ${from}: ${programme} has none for ${name}`)) : [`clauses from ${from}: the law is never unknown`],
  )
}
