import ts from 'typescript'
import { catalogue } from '../../functions/words'
import { answerSentence, fieldWords } from '../../functions/words/answers'
import { problemWords } from '../../functions/words/problems'
import { smsTemplates, voiceTemplates } from '../../infra/local/city/message-templates'
import { codeBelow, parse, walk } from './sources'

const keys = Object.keys(catalogue)
/** Texts filed with the providers word by word: we send only their codes and data. */
const filed = /^notice\.(sms|voice)\./
const readers = codeBelow(['functions', 'miniapp', 'infra/cloud'])

/** Every text that stands in the sources other than as the key of an entry, and every text with holes as a pattern. */
function texts(): { fixed: Set<string>; patterns: RegExp[] } {
  const fixed = new Set<string>()
  const patterns: RegExp[] = []
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  for (const file of readers)
    walk(parse(file), (node) => {
      if (ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) fixed.add(node.text)
      if (ts.isTemplateExpression(node) && /^[a-z][\w-]*\./.test(node.head.text)) patterns.push(new RegExp(`^${literally(node.head.text)}${node.templateSpans.map(({ literal }) => `.+${literally(literal.text)}`).join('')}$`))
    })
  return { fixed, patterns }
}

describe('the catalogue of words', () => {
  const { fixed, patterns } = texts()

  it('has no sentence that nobody shows or sends', () => {
    expect(keys.filter((key) => !filed.test(key) && !fixed.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([])
  })

  it('has every sentence that is asked for by name, with just the data that it names', () => {
    const wrong: string[] = []
    for (const file of readers)
      walk(parse(file), (node) => {
        if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !/^say(Served)?$/.test(node.expression.text)) return
        const [key, data] = node.arguments
        if (!key || !ts.isStringLiteralLike(key)) return
        const sentence = (catalogue as Record<string, string>)[key.text]
        if (sentence === undefined) return void wrong.push(`${file}: no sentence ${key.text}`)
        if (data && !ts.isObjectLiteralExpression(data)) return
        const given = data ? data.properties.map((each) => (each.name ? each.name.getText() : '...')) : []
        const needed = [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))]
        if (!given.includes('...')) for (const name of needed.filter((each) => !given.includes(each))) wrong.push(`${file}: ${key.text} needs ${name}`)
        for (const name of given.filter((each) => each !== '...' && !needed.includes(each))) wrong.push(`${file}: ${key.text} has no place for ${name}`)
      })
    expect(wrong).toEqual([])
  })

  it('has the text of every message that is filed with a provider, and files every such text', () => {
    const names = Object.entries({ sms: smsTemplates, voice: voiceTemplates }).flatMap(([channel, templates]) => Object.keys(templates).map((name) => `notice.${channel}.${name}`))
    expect(names.sort()).toEqual(keys.filter((key) => filed.test(key)).sort())
  })

  it('lets the server say every refusal and every field without the rest of the catalogue', () => {
    expect(keys.filter((key) => /^(problem|field)\./.test(key)).filter((key) => answerSentence(key) !== (catalogue as Record<string, string>)[key])).toEqual([])
    const asked = [...fixed].filter((text) => /^field\.[\w-]+$/.test(text))
    expect(asked.filter((key) => answerSentence(key) === undefined)).toEqual([])
    expect([...Object.keys(fieldWords), ...Object.keys(problemWords)].filter((key) => answerSentence(key)?.includes('{'))).toEqual([])
  })

  it('never shames anybody', () => {
    const never = /低保户|困难户|骗保|驳回|失信|听证会|逾期作废/
    expect(Object.entries(catalogue).filter(([, sentence]) => never.test(sentence))).toEqual([])
  })

  it('marks data by plain names in braces that close', () => {
    expect(Object.entries(catalogue).filter(([, sentence]) => /[{}]/.test(sentence.replace(/\{\w+\}/g, '')))).toEqual([])
  })
})
