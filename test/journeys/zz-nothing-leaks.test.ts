import fs from 'node:fs'
import path from 'node:path'
import { familyStories } from '../../infra/local/city/families/stories'
import { officers } from '../../infra/local/city/people/officers'
import { families } from '../../infra/local/city/people/register'
import { pressOf } from '../../infra/local/city/people/residents'
import { openidOf } from '../../infra/local/city/people/telephones'
import { stories } from '../../infra/local/city/seed/stories'
import { dataDir, deliveriesSince } from './system'
import { everythingTold, forgetTold, type Told } from './told'

/*
 * The product's own places are the table (`engine`), `queues`, `objects`, `logs` and the files beside them: none of them may show in the clear who anybody is.
 * `city` is not the product: it is what providers and people know outside, telephones that got messages, officers' passwords. There it stands, and there we read what to look for.
 */

interface People {
  salt: string
  officers: Record<string, { password: string; totpSecret: string }>
}

interface Secrets {
  providers: Record<string, Record<string, unknown>>
  firstAdministrator: { loginName: string; name: string; phone: string; password: string; totpSecret: string }
}

const inCity = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(dataDir, 'city', name), 'utf8')) as T

/** What the invented people know and told: the seed's, from the city's own memory, and what the journeys noted. */
function confidences(): Told[] {
  const people = inCity<People>('people.json')
  const { firstAdministrator, providers } = inCity<Secrets>('credentials.json')
  const ofStories = stories.flatMap((story): Told[] => [
    { what: `name of ${story.id}`, text: story.name },
    ...(story.phone ? [{ what: `telephone of ${story.id}`, text: story.phone }] : []),
    ...(story.words ? [{ what: `place of ${story.id}`, text: story.words }] : []),
    ...(story.note ? [{ what: `note of ${story.id}`, text: story.note }] : []),
    ...story.acts.flatMap((act) => ('note' in act && act.note ? [{ what: `note in ${story.id}`, text: act.note }] : [])),
    { what: `press secret of ${story.id}`, text: pressOf(people, story.id).secret },
  ])
  const ofOfficers = officers.flatMap((officer): Told[] => [
    { what: `name of ${officer.loginName}`, text: officer.name },
    { what: `log-in name of ${officer.loginName}`, text: officer.loginName },
    { what: `telephone of ${officer.loginName}`, text: officer.phone },
    { what: `openid of ${officer.loginName}`, text: officer.openid },
  ])
  const credentials = Object.entries(people.officers).flatMap(([loginName, { password, totpSecret }]): Told[] => [
    { what: `password of ${loginName}`, text: password },
    { what: `authenticator key of ${loginName}`, text: totpSecret },
  ])
  const first = (['loginName', 'name', 'phone', 'password', 'totpSecret'] as const).map((name): Told => ({ what: `${name} of the first administrator`, text: firstAdministrator[name] }))
  const keys = Object.values(providers).flatMap((provider) => ['appSecret', 'accessKeySecret', 'secret'].flatMap((name) => (typeof provider[name] === 'string' ? [{ what: `provider's ${name}`, text: provider[name] }] : [])))
  const ofFamilies = familyStories.flatMap((story): Told[] => [
    ...(families.find(({ id }) => id === story.family)?.people ?? []).flatMap(({ id, name, idNumber, phone }) => [
      { what: `name of ${id}`, text: name },
      { what: `ID number of ${id}`, text: idNumber },
      ...(phone === undefined ? [] : [{ what: `telephone of ${id}`, text: phone }, { what: `openid of ${id}`, text: openidOf(phone) }]),
    ]),
    ...(story.told.words ? [{ what: `words of ${story.family}`, text: story.told.words }] : []),
    ...story.course.flatMap(([, ...acts]) => acts.flatMap((act) => ('reason' in act ? [{ what: `reason in ${story.family}`, text: act.reason }] : 'words' in act ? [{ what: `answer of ${story.family}`, text: act.words }] : []))),
  ])
  const all = [...everythingTold(), ...ofFamilies, ...ofStories, ...ofOfficers, ...credentials, ...first, ...keys]
  return [...new Map(all.filter(({ text }) => text.length >= 2).map((each) => [each.text, each])).values()]
}

/** The ways in which a text may stand in a file: as it is, escaped in JSON, percent-encoded; in base64, in hex and as UTF-16 where it is long enough not to come about in sealed bytes by chance. */
function forms(text: string): Buffer[] {
  const escaped = [...text].map((sign) => (sign.charCodeAt(0) > 126 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign)).join('')
  const bytes = Buffer.from(text)
  // Of base64 only what does not depend on the neighbours, for each of the three places where a text may begin.
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '')
    return whole.slice(shift === 0 ? 0 : shift + 1, -2)
  })
  const readable = [text, escaped, escaped.toUpperCase().replace(/\\U/g, '\\u'), encodeURIComponent(text), JSON.stringify(text).slice(1, -1), ...(bytes.length >= 9 ? [...base64, bytes.toString('hex')] : [])]
  return [...new Set(readable)].map((form) => Buffer.from(form)).concat(text.length >= 3 ? [Buffer.from(text, 'utf16le')] : [])
}

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
}

/** Which of these texts stand in the bytes, by what they are. */
const found = (texts: readonly Told[], bytes: Buffer): string[] => texts.filter(({ text }) => forms(text).some((form) => bytes.includes(form))).map(({ what }) => what)

describe('after everything that people did', () => {
  const all = confidences()
  afterAll(forgetTold)

  const folder = (name: string): string[] => filesBelow(path.join(dataDir, name))
  const leaks = (files: readonly string[], texts: readonly Told[] = all): string[] => files.flatMap((file) => found(texts, fs.readFileSync(file)).map((what) => `${path.relative(dataDir, file)}: ${what}`))

  it('there is much to look for, nothing that chance could write, and looking finds what does stand there', () => {
    expect(all.filter(({ text }) => /^[0-9a-f]{1,8}$/i.test(text))).toEqual([])
    expect(all.filter(({ what }) => what.startsWith('telephone')).length).toBeGreaterThan(officers.length + 10)
    for (const what of ['name', 'log-in name', 'telephone']) expect(all.filter((each) => officers.some(({ loginName }) => each.what === `${what} of ${loginName}`))).toHaveLength(officers.length)
    for (const what of ['name', 'ID number']) expect(all.filter((each) => families.some(({ people }) => people.some(({ id }) => each.what === `${what} of ${id}`))).length).toBeGreaterThan(70)
    for (const what of ['session token', 'press secret', 'password', 'note', 'typed place']) expect([what, everythingTold().some((each) => each.what === what)]).toEqual([what, true])
    const { key } = pressOf(inCity<People>('people.json'), 'empty-pot')
    expect(leaks(folder('engine'), [{ what: 'a ticket', text: key }])).not.toEqual([])
    const outside = Buffer.concat(folder('city').map((file) => fs.readFileSync(file)))
    const known = all.filter(({ what }) => /^(log-in name|password|authenticator key) of |of the first administrator$/.test(what))
    expect(known.length).toBeGreaterThanOrEqual(3 * officers.length + 5)
    expect(found(known, outside)).toEqual(known.map(({ what }) => what))
    expect(found([{ what: 'in base64', text: '19900002013' }], Buffer.from(Buffer.from('{"phone":"19900002013"}').toString('base64')))).toEqual(['in base64'])
    expect(found([{ what: 'escaped', text: '\u8001\u4f9b\u9500\u793e' }], Buffer.from('{"words":"\\u8001\\u4f9b\\u9500\\u793e"}'))).toEqual(['escaped'])
  })

  it('the table and its journals hold nothing of it in the clear', () => {
    expect(folder('engine').length).toBeGreaterThan(0)
    expect(leaks(folder('engine'))).toEqual([])
  })

  it('neither do queues and objects', () => {
    expect(folder('queues').length + folder('objects').length).toBeGreaterThan(0)
    expect(leaks([...folder('queues'), ...folder('objects')])).toEqual([])
  })

  it('no log does, and no log holds an address with a query', () => {
    const logs = folder('logs')
    expect(logs.length).toBeGreaterThan(5)
    expect(leaks(logs)).toEqual([])
    const addresses = logs.flatMap((file) => fs.readFileSync(file, 'utf8').match(/(https?:\/\/|\/api\/|\/city\/)[^\s"']*/g) ?? [])
    expect(addresses.filter((address) => /[?#@]/.test(address))).toEqual([])
    expect(logs.filter((file) => /"(authorization|body|headers|query|phone|note|name)":/.test(fs.readFileSync(file, 'utf8')))).toEqual([])
  })

  it('no message that reached a telephone says who, where, what or how to get in', async () => {
    const deliveries = await deliveriesSince(0)
    expect(deliveries.length).toBeGreaterThan(50)
    const telling = deliveries.flatMap((each) => found(all, Buffer.from(each.text)).map((what) => `${each.channel} to ${each.to}: ${what}`))
    expect(telling).toEqual([])
  })

  it('nothing lies open beside the folders', () => {
    const open = fs.readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(dataDir, entry.name))
    expect(leaks(open)).toEqual([])
  })
})
