import { learn } from './say'
import { fieldWords } from './answers'
import { applicationWords } from './application'
import { applyWords } from './apply'
import { areasAndTimeWords } from './areas-and-time'
import { caseStatusWords } from './case-status'
import { caseWords } from './cases'
import { formWords } from './form'
import { homeWords } from './home'
import { identityWords } from './identity'
import { kitWords } from './kit'
import { logInWords } from './log-in'
import { myCaseWords } from './my-case'
import { noticeWords } from './notices'
import { problemWords } from './problems'
import { ruleWords } from './rules'
import { selfCheckWords } from './self-check'
import { servedWords } from './served'
import { signingWords } from './signing'
import { toldWords } from './told'
import { urgentReliefWords } from './urgent-relief'
import { workbenchCaseWords } from './workbench-cases'
import { workbenchWords } from './workbench'

/** Every sentence a person reads or hears, by key. `{name}` marks data. */
export const catalogue = {
  ...fieldWords,
  ...applicationWords,
  ...applyWords,
  ...areasAndTimeWords,
  ...caseStatusWords,
  ...caseWords,
  ...formWords,
  ...homeWords,
  ...identityWords,
  ...kitWords,
  ...logInWords,
  ...myCaseWords,
  ...noticeWords,
  ...problemWords,
  ...ruleWords,
  ...selfCheckWords,
  ...servedWords,
  ...signingWords,
  ...toldWords,
  ...urgentReliefWords,
  ...workbenchCaseWords,
  ...workbenchWords,
} as const

learn(catalogue)

export type WordKey = keyof typeof catalogue
export type Words = Readonly<Record<string, string>>
export { hasSentence, placesOf, replaceWords, say } from './say'
