import { learn } from '@words/say'
import { signingWords } from '@words/signing'

learn(signingWords)
