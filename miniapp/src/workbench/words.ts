import { caseWords } from '@words/cases'
import { learn } from '@words/say'
import { workbenchWords } from '@words/workbench'

learn({ ...caseWords, ...workbenchWords })
