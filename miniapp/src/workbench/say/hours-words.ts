import type { DutyHours } from '@domain/policy/snapshot'
import { say } from '@words'

/** Duty hours as lines: the days are listed one by one, every day and all day are said as such. */
export function hoursWords(hours: readonly DutyHours[]): string[] {
  if (hours.length === 0) return [say('workbench.rota.no-hours')]
  return hours.map(({ days, from, to }) => `${daysWords(days)} ${from === '00:00' && to === '24:00' ? say('workbench.rota.all-day') : `${from}–${to}`}`)
}

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return say('workbench.rota.every-day')
  const names = [...days].sort((a, b) => a - b).map((day) => weekday(day))
  return say('workbench.rota.days', { days: names.join(say('workbench.and')) })
}

function weekday(day: number): string {
  if (day === 1 || day === 2 || day === 3 || day === 4 || day === 5 || day === 6 || day === 7) return say(`workbench.weekday.${day}`)
  throw new Error('not a day of the week')
}
