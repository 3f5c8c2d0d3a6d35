import { areaOf } from '../area/names'
import { type Area, areaAt } from '../area/area'
import { yuanText } from '../money/money'
import type { PaperBook, PaperFigure, PaperValue } from '../policy/paper-book'
import type { HouseholdToSign } from './household-to-sign'
import type { WantedPaper } from './papers-for'

type Values = Partial<Record<Exclude<PaperValue, PaperFigure>, string>>

/** What the papers of a household may name, as it is printed. Throws when the book knows no office for the family's county. */
export function familyValues({ wish, area, people, facts }: HouseholdToSign, { book, areas, hotline }: { book: PaperBook; areas: readonly Area[]; hotline: string }): Values {
  const office = book.offices.find(({ county }) => county === areaAt(area, 'county'))
  const township = areaAt(area, 'township')
  if (!office) throw new Error('policy unknown: offices of this county')
  const money = (pattern: string, fen: number) => pattern.replace('{yuan}', yuanText(fen))
  const { names } = book
  return {
    wish: names.wish[wish],
    applicant: people.find(({ relation }) => relation === undefined)?.name ?? '',
    people: String(facts.people),
    monthlyIncome: money(names.monthlyMoney, facts.monthlyIncome),
    savings: money(names.money, facts.savings),
    property: names.property[facts.property],
    yearlyCosts: money(names.money, facts.yearlyCosts),
    township: (township && areaOf(township, areas)?.name) ?? office.civilAffairs,
    civilAffairs: office.civilAffairs,
    checkBody: office.checkBody,
    contact: office.contact,
    hotline,
  }
}

/** What one paper names of its signer, and of the child. */
export function personValues({ part, signer, subject }: WantedPaper, { names }: PaperBook): Values {
  return {
    signer: signer.name,
    signerId: signer.idNumber,
    relation: signer.relation ? names.relation[signer.relation] : names.applicant,
    ...(part === 'guardian' && { child: subject.name, childId: subject.idNumber }),
  }
}
