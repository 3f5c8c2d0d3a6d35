import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chinaTime } from '../../functions/domain/china-time'
import { areaFitsRole } from '../../functions/domain/staff/role-areas'
import { LoginNameSchema } from '../../functions/domain/staff/staff'
import { PressKeySchema, PressSecretSchema } from '../../functions/domain/ids'
import { isWithin } from '../../functions/domain/area/area'
import { PhoneSchema } from '../../functions/domain/urgent-relief/help-request'
import { policySnapshot } from '../../functions/policy/book'
import { officerNamed, officers } from '../../infra/local/city/people/officers'
import { oneTimeCode } from '../../infra/local/city/people/one-time-code'
import { openPeopleFile } from '../../infra/local/city/people/people-file'
import { actKey, pressOf } from '../../infra/local/city/people/residents'
import { freshSignIn } from '../../infra/local/city/people/sign-in'
import { officerFor } from '../../infra/local/city/families/officer-hand'
import { sittings } from '../../infra/local/city/families/sittings'
import { familyStories } from '../../infra/local/city/families/stories'
import { families } from '../../infra/local/city/people/register'
import { stories } from '../../infra/local/city/seed/stories'
import { timeline } from '../../infra/local/city/seed/timeline'

const day = 86_400_000
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'doudi-city-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, maxRetries: 5, retryDelay: 50 }))

describe('the people of the invented city', () => {
  test('each officer fits the post, with a name to log in by and an invented telephone', () => {
    for (const officer of officers) {
      expect(areaFitsRole(officer.role, officer.area)).toBe(true)
      expect(LoginNameSchema.safeParse(officer.loginName).success).toBe(true)
      expect(PhoneSchema.safeParse(officer.phone).success && officer.phone.startsWith('1990000')).toBe(true)
      expect(policySnapshot.areas.some(({ code }) => code === officer.area)).toBe(true)
    }
    expect(new Set(officers.flatMap(({ loginName, phone, openid }) => [loginName, phone, openid])).size).toBe(officers.length * 3)
  })

  test('every township has somebody for cases, every county somebody else who decides', () => {
    const posts = (role: string) => officers.filter((officer) => officer.role === role).map(({ area }) => area)
    const areas = (length: number) => policySnapshot.areas.map(({ code }) => code).filter((code) => code.length === length)
    expect([...new Set(posts('township-officer'))].sort()).toEqual(areas(9).sort())
    expect([...new Set(posts('county-officer'))].sort()).toEqual(areas(6).sort())
  })

  test('a one-time code is that of RFC 6238', () => {
    expect(oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', Math.floor(59 / 30))).toBe('287082')
    expect(oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', Math.floor(1_111_111_109 / 30))).toBe('081804')
  })

  test('two log-ins in one half minute get two codes', async () => {
    const people = openPeopleFile(dataDir)
    people.keepOfficer('dongshan.duty1', { password: 'x', totpSecret: 'GEZDGNBVGY3TQOJQ', settled: true, usedStep: 0 })
    const first = await freshSignIn(people, 'dongshan.duty1')
    const second = await freshSignIn(people, 'dongshan.duty1')
    expect(first?.code).not.toBe(second?.code)
    expect(await freshSignIn(people, 'nobody')).toBeUndefined()
  })

  test('a press has the same key and secret after a restart, and other ones in another city', () => {
    const one = pressOf(openPeopleFile(dataDir), 'empty-pot')
    expect(pressOf(openPeopleFile(dataDir), 'empty-pot')).toEqual(one)
    expect(PressKeySchema.safeParse(one.key).success && PressSecretSchema.safeParse(one.secret).success).toBe(true)
    const other = openPeopleFile(join(dataDir, 'other'))
    expect(pressOf(other, 'empty-pot')).not.toEqual(one)
    expect(actKey(other, 'empty-pot', 'press')).not.toBe(one.key)
  })
})

describe('the invented history', () => {
  test.each([0, 5, 9, 17, 23])('is told in order and inside three days when the seed ends at hour %i', (hour) => {
    const end = Date.UTC(2026, 10, 23, hour)
    const moments = timeline(end)
    expect(moments.map(({ at }) => at)).toEqual([...moments.map(({ at }) => at)].sort((a, b) => a - b))
    expect(moments[0]?.at).toBeGreaterThan(end - 3 * day)
    expect(moments.at(-1)?.at).toBeLessThanOrEqual(end)
    for (const story of stories) expect(moments.find((each) => each.story.id === story.id)?.act).toBeUndefined()
  })

  test('every act is done by an officer of the area', () => {
    for (const story of stories) {
      let area = story.township
      for (const act of story.acts) {
        if (!('by' in act)) continue
        expect({ story: story.id, by: act.by, fits: isWithin(area, officerNamed(act.by).area) }).toEqual({ story: story.id, by: act.by, fits: true })
        if (act.do === 'move') area = act.area
      }
    }
  })

  test('nobody who holds a ticket is silent longer than the lease', () => {
    const lease = policySnapshot.urgentClocks.at(-1)?.value?.lease ?? 0
    for (const { id, acts } of stories) {
      const held = acts.filter(({ do: what }) => !['answer', 'add', 'rank', 'move', 'wait'].includes(what))
      for (const [index, act] of held.entries()) {
        const before = held[index - 1]
        if (before && before.do !== 'ask') expect({ id, gap: act.after - before.after < lease }).toEqual({ id, gap: true })
      }
    }
  })
})

describe('the families of the invented city', () => {
  test.each([0, 9, 23])('live through sixty days in order, on workdays, when the seed ends at hour %i', (hour) => {
    const end = Date.UTC(2026, 10, 23, hour)
    const mornings = sittings(end)
    expect(mornings.map(({ at }) => at)).toEqual(mornings.map(({ at }) => at).sort((a, b) => a - b))
    expect(mornings[0]?.at).toBeGreaterThan(end - 62 * day)
    expect(mornings.at(-1)?.at).toBeLessThan(end)
    for (const { at } of mornings) expect([6, 7]).not.toContain(chinaTime(at).weekday)
  })

  test('each has one story, told in order, in a township with officers for it', () => {
    expect(new Set(familyStories.map(({ family }) => family)).size).toBe(familyStories.length)
    for (const { family, course } of familyStories) {
      const days = course.map(([daysAgo]) => daysAgo)
      expect({ family, days }).toEqual({ family, days: [...days].sort((a, b) => b - a) })
      const township = families.find(({ id }) => id === family)?.township ?? ''
      expect(officerFor(township, { do: 'accepts' })).not.toBe(officerFor(township, { do: 'confirms' }))
    }
  })
})
