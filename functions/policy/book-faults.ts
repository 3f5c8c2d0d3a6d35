import { areaAt, areaLevels, levelOf } from '../domain/area/area'
import { minutesOf } from '../domain/china-time'
import type { DutyDesk } from '../domain/policy/snapshot'
import type { DatedByArea } from '../domain/policy/value-on'
import { deskOf } from '../domain/duty-rota/desks'
import { hardships } from '../domain/urgent-relief/help-request'
import { deskLevels } from '../domain/urgent-relief/ticket'
import type { Book } from './book-files'
import { calendarFaults, isDate } from './calendar-faults'
import { procedureFaults } from './procedure-faults'
import { programmeFaults } from './programme-faults'
import { datedSubjects } from './unknowns'

/** Everything that makes a book unusable, one sentence each; an UNKNOWN value is no fault. */
export function bookFaults(book: Book): string[] {
  return [
    ...datedSubjects(book).flatMap(({ subject, values }) => datedFaults(subject, values)),
    ...triageFaults(book),
    ...clockFaults(book),
    ...retentionFaults(book),
    ...residentFaults(book),
    ...noticeFaults(book),
    ...areaFaults(book),
    ...(book.desks.desks ? deskFaults(book, book.desks.desks) : []),
    ...programmeFaults(book),
    ...calendarFaults(book),
    ...procedureFaults(book),
  ]
}

function datedFaults(subject: string, values: readonly DatedByArea<unknown>[]): string[] {
  return values.flatMap(({ from, area, source }, index) => {
    const before = values.slice(0, index).filter((each) => each.area === area).pop()
    return [
      ...(isDate(from) ? [] : [`${subject}: ${from} is not a date`]),
      ...(source.trim() ? [] : [`${subject} from ${from}: no source`]),
      ...(before && before.from >= from ? [`${subject}: ${from} stands after ${before.from}; two values would hold on one day, or the order is wrong`] : []),
    ]
  })
}

function triageFaults({ triage }: Book): string[] {
  return triage.values.flatMap(({ from, value }) => (value ? hardships.filter((hardship) => !value[hardship]).map((hardship) => `urgent-triage from ${from}: ${hardship} has no rank`) : []))
}

function clockFaults({ clocks }: Book): string[] {
  return clocks.values.flatMap(({ from, value }) => {
    if (!value) return []
    const { stepUpAfter, contactWithin, aidWithin, ...single } = value
    const all = Object.entries({ ...single, ...prefixed('stepUpAfter', stepUpAfter), ...prefixed('contactWithin', contactWithin), ...prefixed('aidWithin', aidWithin) })
    const ordered = (name: string, within: typeof contactWithin) => (within[1] <= within[2] && within[2] <= within[3] ? [] : [`urgent-clocks from ${from}: ${name} is longer for a more urgent rank`])
    return [
      ...all.filter(([, minutes]) => !Number.isInteger(minutes) || minutes <= 0).map(([name]) => `urgent-clocks from ${from}: ${name} must be a whole number above zero`),
      ...ordered('contactWithin', contactWithin),
      ...ordered('aidWithin', aidWithin),
    ]
  })
}

function retentionFaults({ retention }: Book): string[] {
  return retention.values.flatMap(({ from, value }) =>
    Object.entries(value ?? {})
      .filter(([, days]) => !(Number.isInteger(days) && days > 0))
      .map(([name]) => `retention from ${from}: ${name} must be a whole number above zero`),
  )
}

function residentFaults({ resident }: Book): string[] {
  return resident.values.flatMap(({ from, value }) => {
    if (!value) return []
    const { code, limits, rememberedDays: _mayBeNone, ...session } = value
    const { fromAddress, ...each } = limits
    const all = Object.entries({ ...session, ...prefixed('code', code), ...prefixed('fromAddress', fromAddress), ...Object.assign({}, ...Object.entries(each).map(([name, limit]) => prefixed(name, limit))) })
    return [
      ...all.filter(([, number]) => !Number.isInteger(number) || Number(number) <= 0).map(([name]) => `resident from ${from}: ${name} must be a whole number above zero`),
      ...Object.entries(each).filter(([, { most, mostFromAnywhere }]) => most > mostFromAnywhere).map(([name]) => `resident from ${from}: ${name} allows more from one address than in all`),
      ...(code.againAfterSeconds < code.validMinutes * 60 ? [] : [`resident from ${from}: a code ends before another may be asked for`]),
    ]
  })
}

function noticeFaults({ notices }: Book): string[] {
  return notices.values.flatMap(({ from, value }) => {
    if (!value) return []
    const { quiet, nextWayAfter, keepSeenDays } = value
    const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    const counted = Object.entries({ nextWayAfter, keepSeenDays }).filter(([, count]) => !Number.isInteger(count) || count <= 0)
    return [
      ...(isTime(quiet.from) && isTime(quiet.to) && quiet.from !== quiet.to ? [] : [`notices from ${from}: ${quiet.from} to ${quiet.to} are no quiet hours`]),
      ...counted.map(([name]) => `notices from ${from}: ${name} must be a whole number above zero`),
    ]
  })
}

const prefixed = (name: string, values: Record<string, number>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]))

function areaFaults({ areas: { areas }, city }: Book): string[] {
  const codes = new Set(areas.map((area) => area.code))
  return [
    ...(codes.has(city.city.area) ? [] : [`areas: the city ${city.city.area} is missing`]),
    ...areas.filter((area, index) => areas.findIndex((other) => other.code === area.code) !== index).map((area) => `areas: ${area.code} stands twice`),
    ...areas.flatMap(({ code, name }) => {
      const above = areaLevels[areaLevels.indexOf(levelOf(code)) - 1]
      const parent = above && areaAt(code, above)
      return [...(parent && !codes.has(parent) ? [`areas: ${code} lies in ${parent}, which is missing`] : []), ...(name.trim() ? [] : [`areas: ${code} has no name`]), ...(code.startsWith(city.city.area) ? [] : [`areas: ${code} lies outside the city`])]
    }),
  ]
}

function deskFaults({ areas: { areas } }: Book, desks: readonly DutyDesk[]): string[] {
  const codes = new Set(areas.map((area) => area.code))
  const missing = areas
    .filter((area) => levelOf(area.code) === 'township')
    .flatMap((area) => deskLevels.filter((level) => !deskOf(area.code, level, desks)).map((level) => `duty-desks: ${area.code} has no desk at level ${level}`))
  return [
    ...missing,
    ...desks.filter((desk, index) => desks.findIndex((other) => other.area === desk.area && other.level === desk.level) !== index).map((desk) => `duty-desks: ${desk.area} ${desk.level} stands twice`),
    ...desks.filter((desk) => !codes.has(desk.area)).map((desk) => `duty-desks: ${desk.area} is no area`),
    ...desks.filter((desk) => desk.phone.replace(/\D/g, '').length < 8).map((desk) => `duty-desks: ${desk.area} ${desk.level} has no telephone`),
    ...desks.flatMap(hoursFaults),
  ]
}

function hoursFaults(desk: DutyDesk): string[] {
  const where = `duty-desks: ${desk.area} ${desk.level}`
  return desk.hours.flatMap((hours, index) => {
    const { days, from, to } = hours
    if (![from, to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time))) return [`${where}: ${from} to ${to} is no stretch of a day`]
    if (minutesOf(from) === minutesOf(to)) return [`${where}: ${from} to ${to} is empty`]
    if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) return [`${where}: days are 1 Monday to 7 Sunday`]
    const overlaps = desk.hours.slice(0, index).some((other) => other.days.some((day) => days.includes(day)) && other.from < to && from < other.to)
    return overlaps ? [`${where}: ${from} to ${to} overlaps another stretch`] : []
  })
}
