import { servedBook } from './book'
import { bookFaults } from './book-faults'
import { type Book, readBook } from './book-files'
import { national } from './national'
import { paperFaults } from './paper-faults'
import { type Papers, readPapers, servedPapers } from './papers'
import zhenjiangAreas from './zhenjiang/areas.json'
import zhenjiangCity from './zhenjiang/city.json'
import zhenjiangDesks from './zhenjiang/duty-desks.json'
import zhenjiangRetention from './zhenjiang/retention.json'
import zhenjiangResident from './zhenjiang/resident.json'
import zhenjiangNotices from './zhenjiang/notices.json'
import zhenjiangStaff from './zhenjiang/staff.json'
import zhenjiangDeadlines from './zhenjiang/deadlines.json'
import zhenjiangPapers from './zhenjiang/papers.json'
import zhenjiangPauseReasons from './zhenjiang/pause-reasons.json'
import zhenjiangProgrammes from './zhenjiang/programmes.json'
import zhenjiangClocks from './zhenjiang/urgent-clocks.json'
import zhenjiangTriage from './zhenjiang/urgent-triage.json'

/** Every book that ships. For the build, tools and tests: to load this is to check them all, and a book with faults throws. */
export const books = {
  'example-city': servedBook,
  zhenjiang: readBook('zhenjiang', { ...national, city: zhenjiangCity, areas: zhenjiangAreas, desks: zhenjiangDesks, triage: zhenjiangTriage, clocks: zhenjiangClocks, retention: zhenjiangRetention, staff: zhenjiangStaff, resident: zhenjiangResident, notices: zhenjiangNotices, programmes: zhenjiangProgrammes, deadlines: zhenjiangDeadlines, pauseReasons: zhenjiangPauseReasons }),
} as const satisfies Record<string, Book>
export type BookName = keyof typeof books

/** The papers of every book. */
export const paperFiles: Readonly<Record<string, Papers>> = { 'example-city': servedPapers, zhenjiang: readPapers('zhenjiang', zhenjiangPapers) }

for (const [name, book] of Object.entries(books)) {
  const papers = paperFiles[name]
  const faults = [...bookFaults(book), ...(papers ? paperFaults(papers, book) : ['its papers are missing'])]
  if (faults.length > 0) throw new Error(`policy book ${name}:\n${faults.join('\n')}`)
}
