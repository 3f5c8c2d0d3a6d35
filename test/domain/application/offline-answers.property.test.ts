import { fc } from '../../seeded'
import { answered, asGiven, type Batch, lastAnswered, mostWords, nextBatch, nothingWaiting, notTaken, type OfflineAnswers, OfflineAnswersSchema, saved } from '../../../functions/domain/application/offline-answers'

const word = fc.record({ field: fc.constantFrom(...Array.from({ length: 60 }, (_, index) => `f${index}`)), value: fc.string({ maxLength: 3 }) })

/** What happens to a phone: an answer is given, a batch leaves, and later it was kept, got lost, or was kept while its answer got lost. */
type Step = { type: 'answer'; field: string; value: string } | { type: 'send' } | { type: 'kept' } | { type: 'lost' } | { type: 'kept-unheard' }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: word.map((each) => ({ type: 'answer' as const, ...each })) },
  { weight: 2, arbitrary: fc.constant({ type: 'send' as const }) },
  fc.constantFrom({ type: 'kept' as const }, { type: 'lost' as const }, { type: 'kept-unheard' as const }),
)

interface Phone {
  queue: OfflineAnswers
  onWay: Batch | undefined
  server: Record<string, string>
  given: Record<string, string>
}

function live(phone: Phone, each: Step): Phone {
  const take = (batch: Batch | undefined) => Object.fromEntries((batch ?? []).map(({ field, value }) => [field, value]))
  switch (each.type) {
    case 'answer':
      return { ...phone, queue: answered(phone.queue, each), given: { ...phone.given, [each.field]: each.value } }
    case 'send':
      return { ...phone, onWay: phone.onWay ?? nextBatch(phone.queue) }
    case 'kept':
      return { ...phone, server: { ...phone.server, ...take(phone.onWay) }, queue: phone.onWay ? saved(phone.queue, phone.onWay) : phone.queue, onWay: undefined }
    case 'kept-unheard':
      return { ...phone, server: { ...phone.server, ...take(phone.onWay) }, onWay: undefined }
    case 'lost':
      return { ...phone, onWay: undefined }
  }
}

const plain = (answers: Record<string, string>) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value))

describe('answers that are not yet saved', () => {
  const story = fc.array(step, { maxLength: 120 })
  const begun: Phone = { queue: nothingWaiting, onWay: undefined, server: {}, given: {} }

  it('are never lost, whatever becomes of the requests: at every moment the screen shows the newest word of each field', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let phone = begun
        for (const each of steps) {
          phone = live(phone, each)
          expect(asGiven(phone.server, phone.queue)).toEqual(plain(phone.given))
        }
      }),
    )
  })

  it('all reach the server once it answers, in batches of at most forty', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let phone = steps.reduce(live, begun)
        phone = live(phone, { type: 'lost' })
        for (let tries = 0; nextBatch(phone.queue).length > 0; tries += 1) {
          expect(nextBatch(phone.queue).length).toBeLessThanOrEqual(mostWords)
          expect(tries).toBeLessThan(10)
          phone = live(live(phone, { type: 'send' }), { type: 'kept' })
        }
        expect(plain(phone.server)).toEqual(plain(phone.given))
        expect(phone.queue.waiting).toEqual([])
      }),
    )
  })

  it('come back from storage as they were', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { queue } = steps.reduce(live, begun)
        expect(OfflineAnswersSchema.parse(JSON.parse(JSON.stringify(queue)))).toEqual(queue)
      }),
    )
  })

  it('hold one word a field', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const { waiting } = words.reduce(answered, nothingWaiting)
        expect(new Set(waiting.map(({ field }) => field)).size).toBe(waiting.length)
        expect(lastAnswered({ waiting, next: 0 })).toBe(words.at(-1)?.field)
      }),
    )
  })

  it('a word changed while it was on its way is sent again, even when it is changed back', () => {
    const first = answered(nothingWaiting, { field: 'wish', value: 'dibao' })
    const batch = nextBatch(first)
    const again = answered(answered(first, { field: 'wish', value: 'unsure' }), { field: 'wish', value: 'dibao' })
    expect(saved(again, batch).waiting).toMatchObject([{ field: 'wish', value: 'dibao' }])
  })

  it('one that the server does not take stops none of the others, and a better word for it goes out', () => {
    const bad = ({ field }: { field: string }) => field === 'f1'
    let queue = ['f0', 'f1', 'f2'].reduce((all, field) => answered(all, { field, value: 'x' }), nothingWaiting)
    const whole = nextBatch(queue)
    queue = notTaken(queue, whole)
    expect(nextBatch(queue)).toEqual(whole)
    for (let batch = nextBatch(queue, 1); batch.length > 0; batch = nextBatch(queue, 1)) queue = batch.some(bad) ? notTaken(queue, batch) : saved(queue, batch)
    expect(queue.waiting).toMatchObject([{ field: 'f1', refused: true }])
    expect(asGiven({}, queue)).toEqual({ f1: 'x' })
    expect(nextBatch(answered(queue, { field: 'f1', value: 'y' }))).toMatchObject([{ field: 'f1', value: 'y' }])
  })
})
