import { type Ask, newsChoice } from '@/platform/news-choice'
import { askForNews } from '@/platform/subscribe'
import { subscriptionTemplates } from '../../../infra/local/city/wechat/templates'

const { id } = subscriptionTemplates.caseNews
const answers = (result: Record<string, unknown>): Ask => async () => ({ errMsg: 'requestSubscribeMessage:ok', ...result })

test('WeChat is asked before the handler does anything else, for this one template', () => {
  const asked: unknown[] = []
  void newsChoice((options) => {
    asked.push(options)
    return new Promise(() => undefined)
  }, id)
  expect(asked).toEqual([{ tmplIds: [id] }])
})

test.each([
  ['accept', 'accept'],
  ['acceptWithAlert', 'accept'],
  ['reject', 'reject'],
  ['ban', 'ban'],
  ['filter', 'filter'],
  ['something new', 'not-asked'],
  [undefined, 'not-asked'],
])('a person whose phone says %s has chosen %s', async (said, choice) => {
  expect(await newsChoice(answers({ [id]: said }), id)).toBe(choice)
})

test('not at a tap, switched off, without a network or on a phone that cannot: nobody was asked, and nothing is thrown', async () => {
  expect(await newsChoice(() => Promise.reject({ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' }), id)).toBe('not-asked')
  const cannot = () => {
    throw new TypeError('requestSubscribeMessage is not a function')
  }
  expect(await newsChoice(cannot, id)).toBe('not-asked')
})

test('without a template of this account, and in a browser, nobody is asked', async () => {
  expect(await newsChoice(answers({ '': 'accept' }), '')).toBe('not-asked')
  expect(await askForNews()).toBe('not-asked')
})
