import { ticketNumber } from '../../functions/domain/ids'
import { say } from '../../functions/words'
import { deskSize, oneBrowser } from './browser'
import { loginAddress, logIn, rememberToken } from './officer'
import { answerTheQuestions, openHome, pressOn, sees, send } from './resident'
import { advance, base, workingHours } from './system'

const place = ['南桥区', '南桥街道', '文昌社区'] as const

describe('a desk that its officer has left', () => {
  const people = oneBrowser()
  beforeAll(async () => {
    await workingHours()
    await people.start()
  })
  afterAll(() => people.stop())

  it('locks: what comes in still stands on its wall, and nobody acts there, not after a reload either', async () => {
    const desk = await people.page(deskSize)
    await logIn(desk, 'nanqiao.duty1')
    const token = await rememberToken(desk)
    await desk.locator('button.row-act, .list-state').first().waitFor()
    await advance('PT16M')
    await desk.getByRole('button', { name: say('workbench.wall.locked') }).waitFor()

    const resident = await people.page()
    await openHome(resident)
    await answerTheQuestions(resident, { hardship: 'no-food', place, phone: '19900003011' })
    await send(resident)
    await sees(resident, 'status.delivered', { desk: '南桥街道值班室' })
    const { key } = await pressOn(resident)
    await desk.getByText(ticketNumber(key)).waitFor()

    await desk.reload()
    await desk.waitForURL(loginAddress)
    await desk.getByLabel(say('workbench.login.name')).waitFor()
    const claim = await fetch(`${base}/api/workbench/urgent-requests/${key}/claims`, {
      method: 'POST',
      headers: { authorization: `Session ${token}`, 'content-type': 'application/json', 'idempotency-key': 'e'.repeat(32) },
      body: '{}',
    })
    expect([claim.status, ((await claim.json()) as { code: string }).code]).toEqual([401, 'session-ended'])
    expect(await people.everyoneLeaves()).toEqual([])
  })
})
