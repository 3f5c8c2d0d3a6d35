import { fieldWords } from '@words/answers'
import { applyWords } from '@words/apply'
import { areasAndTimeWords } from '@words/areas-and-time'
import { caseStatusWords } from '@words/case-status'
import { homeWords } from '@words/home'
import { kitWords } from '@words/kit'
import { logInWords } from '@words/log-in'
import { problemWords } from '@words/problems'
import { ruleWords } from '@words/rules'
import { learn } from '@words/say'
import { selfCheckWords } from '@words/self-check'
import { servedWords } from '@words/served'
import { urgentReliefWords } from '@words/urgent-relief'

// The main package carries the sentences of its own pages; each other package brings its own.
learn({ ...applyWords, ...areasAndTimeWords, ...caseStatusWords, ...fieldWords, ...homeWords, ...kitWords, ...logInWords, ...problemWords, ...ruleWords, ...selfCheckWords, ...servedWords, ...urgentReliefWords })
