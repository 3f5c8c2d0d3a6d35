import { caseWords } from '@words/cases'
import { myCaseWords } from '@words/my-case'
import { learn } from '@words/say'
import { toldWords } from '@words/told'

learn({ ...caseWords, ...myCaseWords, ...toldWords })
