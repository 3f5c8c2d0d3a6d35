import { applicationWords } from '@words/application'
import { caseWords } from '@words/cases'
import { learn } from '@words/say'
import { workbenchWords } from '@words/workbench'
import { workbenchCaseWords } from '@words/workbench-cases'

learn({ ...applicationWords, ...caseWords, ...workbenchWords, ...workbenchCaseWords })
