import { createHash } from 'node:crypto'
import { printPaper } from '../../../functions/services/signing/print-paper'
import { paperPrinter } from '../../../functions/rendering/paper-pdf'
import { family } from '../../domain/signing/family'
import { type Engine, startEngine } from '../../engine'
import { font } from '../../rendering/print'
import { mother, openSigningWorld, type SigningWorld } from './signing-world'

let engine: Engine
let world: SigningWorld
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

let application: string
let applicant: ReturnType<SigningWorld['resident']>
const papers = async () => (await world.signing.room(application))?.papers ?? []
beforeEach(async () => {
  world = await openSigningWorld(engine)
  applicant = world.resident(mother)
  application = world.draft(applicant, family({ people: [mother] }))
  await world.ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})
})

const sm3 = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest('hex')
const fileOf = (document: string) => world.files.get(`papers/${application}/${document}`)

describe('the printer', () => {
  it('prints each paper once, keeps its digest and then takes the message out', async () => {
    const messages = await world.waiting()
    expect(messages).toHaveLength(3)
    for (const { id } of messages) expect(await printPaper(world.printing, id)).toBe('printed')
    for (const { id, pdf } of await papers()) expect(pdf).toBe(sm3(fileOf(id) ?? Buffer.alloc(0)))
    expect(await world.waiting()).toEqual([])
  })

  it('the same message many times, at once and later, prints one paper', async () => {
    const [message] = await world.waiting()
    if (!message) throw new Error('no message')
    await Promise.all(Array.from({ length: 5 }, () => printPaper(world.printing, message.id)))
    expect(await printPaper(world.printing, message.id)).toBe('gone')
    const document = message.message.type === 'paper-wanted' ? message.message.document : ''
    const kept = (await papers()).find(({ id }) => id === document)
    expect(kept?.pdf).toBe(sm3(fileOf(document) ?? Buffer.alloc(0)))
  })

  it('that died after storing the file goes on from there, and prints nothing new', async () => {
    const [message] = await world.waiting()
    if (message?.message.type !== 'paper-wanted') throw new Error('no message')
    const { document } = message.message
    const dying = { ...world.printing, signing: { ...world.signing, keepPdf: () => Promise.reject(new Error('killed')) } }
    await expect(printPaper(dying, message.id)).rejects.toThrow('killed')
    const first = fileOf(document)
    expect(await world.waiting()).toHaveLength(3)
    expect(await printPaper(world.printing, message.id)).toBe('printed')
    expect(fileOf(document)).toBe(first)
    expect(world.printed.filter((each) => each === document)).toHaveLength(1)
  })

  it('that failed leaves the message, so that the outbox brings it again', async () => {
    const [message] = await world.waiting()
    if (!message) throw new Error('no message')
    await expect(printPaper({ ...world.printing, print: () => Promise.reject(new Error('no glyph')) }, message.id)).rejects.toThrow('no glyph')
    expect(await world.waiting()).toHaveLength(3)
    expect((await papers()).every(({ pdf }) => pdf === undefined)).toBe(true)
  })

  it('prints nothing whose words were replaced meanwhile', async () => {
    const messages = await world.waiting()
    world.retype(application, { ...family({ people: [mother] }), wish: 'temporary-assistance' })
    await world.ask(applicant, 'POST', `/applications/${application}/signing-rooms`, {})
    for (const { id } of messages) expect(await printPaper(world.printing, id)).toBe('unneeded')
    expect(world.printed).toEqual([])
    await world.printAll()
    expect((await papers()).map(({ state, pdf }) => [state, pdf === undefined])).toEqual(expect.arrayContaining([['replaced', true], ['open', false]]))
  })

  it('makes a real PDF of what is stored', async () => {
    const [message] = await world.waiting()
    if (message?.message.type !== 'paper-wanted') throw new Error('no message')
    await printPaper({ ...world.printing, print: paperPrinter(font) }, message.id)
    expect(Buffer.from(fileOf(message.message.document) ?? []).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
