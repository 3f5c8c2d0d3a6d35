import fs from 'node:fs'
import { dataDir } from './system'

/** What people told the system in confidence during the journeys, beside the data folder, so that the last file can look for it everywhere. */
const place = `${dataDir}-told.jsonl`

/** Remembers a telephone, place, sentence, password, token or secret that must not be readable anywhere. Gives it back. */
export function inConfidence(what: string, text: string): string {
  if (dataDir !== '') fs.appendFileSync(place, `${JSON.stringify({ what, text })}\n`)
  return text
}

export interface Told {
  what: string
  text: string
}

export function everythingTold(): Told[] {
  if (!fs.existsSync(place)) return []
  const lines = fs.readFileSync(place, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Told)
}

export function forgetTold(): void {
  fs.rmSync(place, { force: true })
}
