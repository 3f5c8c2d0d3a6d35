import fs from 'node:fs'
import path from 'node:path'
import type { Step } from './step'

/** The dated policy book as the one file that the phone carries. */
export const policyStep: Step = {
  name: 'policy',
  inputs: ['functions/policy', 'functions/domain'],
  after: [],
  output: 'policy',
  async run(into) {
    const { policySnapshot } = await import('../../../functions/policy/book')
    // Nothing is built from a book with faults: functions do not look for them again.
    await import('../../../functions/policy/books')
    fs.writeFileSync(path.join(into, 'snapshot.json'), `${JSON.stringify(policySnapshot)}\n`)
    return `book ${policySnapshot.book}, digest ${policySnapshot.digest}`
  },
}
