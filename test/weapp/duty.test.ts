import { signInOf } from '../journeys/officer-session'
import { until, workingHours } from '../journeys/system'
import { inConfidence } from '../journeys/told'
import { aPhone, press } from './a-phone'

const login = 'workbench/pages/login/index'
const reachable = '13900000778'

async function onDuty(loginName: string) {
  const { password, code } = await signInOf(loginName)
  const phone = aPhone()
  await phone.launch(login)
  await phone.see('值班登录')
  await phone.screen.type('登录名', loginName)
  await phone.screen.type('密码', inConfidence('password', password))
  await phone.screen.type('一次性验证码', code)
  await phone.screen.tap('登录')
  await phone.see('刚更新')
  return phone
}

describe('an officer with the compiled mini-program on a phone of their own', () => {
  beforeAll(workingHours)

  test('sees the board at once, opens what came in, takes it, and the person is told', async () => {
    const resident = aPhone()
    await resident.launch()
    await press(resident, { hardship: '没饭吃', reach: '打电话', phone: reachable })
    await resident.see('已送到')
    const number = /编号(\d+)/.exec(resident.screen.text())?.[1] ?? ''
    const officer = await onDuty('dongshan.duty1')
    await officer.see(number)
    await officer.screen.tap(number)
    await officer.see('可以打电话')
    await officer.screen.tap('我来接')
    await officer.see('您接了')
    await resident.see('同志已接手')
    resident.kill()
    officer.kill()
  })

  const keysWith = (phone: ReturnType<typeof aPhone>, text: string) => phone.storage.keys.filter((key) => JSON.stringify(phone.storage.get(key).value ?? '').includes(text))

  test('a phone keeps the session over a closed app, and only as WeChat seals it', async () => {
    const officer = await onDuty('dongshan.deputy')
    expect(keysWith(officer, 'token')).toHaveLength(1)
    expect(keysWith(officer, 'token').filter((key) => !officer.storage.isSealed(key))).toEqual([])
    officer.kill()
    await officer.launch('workbench/pages/board/index')
    await officer.see('刚更新')
    officer.kill()
  })

  test('what is rarely used is one tap away, and the list is not below it', async () => {
    const officer = await onDuty('dongshan.duty2')
    expect(officer.screen.buttons()).not.toContain('退出')
    await officer.screen.tap('更多')
    await officer.see('值班表')
    await officer.screen.tap('退出')
    await officer.see('已退出')
    await until('the phone keeps nothing of the session', async () => keysWith(officer, 'token').length === 0)
    officer.kill()
  })

  test('a wrong code opens nothing and says what to look at', async () => {
    const phone = aPhone()
    await phone.launch(login)
    await phone.screen.type('登录名', 'dongshan.duty1')
    await phone.screen.type('密码', 'not-the-password-1')
    await phone.screen.type('一次性验证码', '000000')
    await phone.screen.tap('登录')
    await phone.see('有一样不对')
    phone.kill()
  })
})
