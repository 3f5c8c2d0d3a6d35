import { ApplicationIdSchema } from '@domain/ids'
import { type MyApplication, mineOf, wishIn } from '@/pages/apply/my-applications'

const application = (change: Partial<MyApplication> = {}): MyApplication => ({ id: ApplicationIdSchema.parse('a'.repeat(32)), part: 'applicant', status: 'draft', at: 5, asked: false, ...change })

test('a form that its person has not submitted is gone on with', () => {
  const draft = application({ wish: 'dibao' })
  expect(mineOf([application({ status: 'submitted' }), draft])).toEqual({ draft, submitted: true })
})

test('a form of somebody else in the household is not theirs to fill', () => {
  expect(mineOf([application({ part: 'member' })])).toEqual({ submitted: false })
})

test('a person who has begun nothing begins', () => {
  expect(mineOf([])).toEqual({ submitted: false })
})

test('without a wish that we know, an officer judges', () => {
  expect(wishIn('dibao')).toBe('dibao')
  expect(wishIn('a house')).toBe('unsure')
  expect(wishIn(undefined)).toBe('unsure')
})
