import { fieldWords } from '@words/answers'
import { areasAndTimeWords } from '@words/areas-and-time'
import { homeWords } from '@words/home'
import { kitWords } from '@words/kit'
import { logInWords } from '@words/log-in'
import { problemWords } from '@words/problems'
import { ruleWords } from '@words/rules'
import { learn } from '@words/say'
import { servedWords } from '@words/served'
import { urgentReliefWords } from '@words/urgent-relief'

// The main package carries the sentences of its own pages; each other package brings its own.
learn({ ...areasAndTimeWords, ...fieldWords, ...homeWords, ...kitWords, ...logInWords, ...problemWords, ...ruleWords, ...servedWords, ...urgentReliefWords })
