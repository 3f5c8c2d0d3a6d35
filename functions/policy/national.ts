import caseSteps from './national/case-steps.json'
import clauses from './national/clauses.json'
import nationalDeadlines from './national/deadlines.json'
import holidays from './national/holidays.json'
import remedies from './national/remedies.json'
import signing from './national/signing.json'

/** What the state fixes for every city: each book holds it, and adds what is the city's own. */
export const national = { holidays, clauses, nationalDeadlines, caseSteps, remedies, signing }
