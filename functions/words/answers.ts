import { problemWords } from './problems'

/** What a field of the form or a paper still needs, said by whoever reads the answers. */
export const fieldWords = {
  'field.home-area': '请选到您住的乡镇、街道或村',
  'field.money': '请只填数字，不要小数，比如 3000',
  'field.choose-again': '请再选一次',
  'field.applicant-again': '这是您自己的号，您不用再填',
  'field.id-number-twice': '这个身份证号填了两次，请看看是谁的',
  'field.too-many-people': '这里填不下这么多人，请打热线，我们帮您填',
  'field.no-adult': '家里还没有填大人，请把大人也填上',
  'field.photo-again': '这张照片不能用，请再拍一次',
  'field.photo-arriving': '照片还没传完，传完就能交',
  'field.signature-missing': '还没有签字，签了就能交',

  'field.tick.check-sources': '同意核对收入和财产，请打勾',
  'field.tick.sensitive-data': '同意处理敏感信息，请打勾',
  'field.tick.re-check': '同意以后复核时再核对，请打勾',
} as const

const answers: Readonly<Record<string, string>> = { ...problemWords, ...fieldWords }

/** The sentence of a refusal or of a field, by its key; undefined when there is none. All that an API says when it says no. */
export const answerSentence = (key: string): string | undefined => answers[key]
