import { applicationWords } from '@words/application'
import { formWords } from '@words/form'
import { learn } from '@words/say'

learn({ ...applicationWords, ...formWords })
