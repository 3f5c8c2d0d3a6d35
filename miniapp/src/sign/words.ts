import { applicationWords } from '@words/application'
import { learn } from '@words/say'
import { signingWords } from '@words/signing'

learn({ ...applicationWords, ...signingWords })
