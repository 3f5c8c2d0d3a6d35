const place = (id) => document.getElementById(id)

/** Says one sentence to the person; screen readers hear it too. */
function say(sentence) {
  place('said').textContent = sentence
}

async function ask(method, path, body) {
  const response = await fetch(path, { method, headers: body ? { 'content-type': 'application/json' } : {}, body: body && JSON.stringify(body) })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer.title ?? answer.message ?? answer.error ?? '没有办成')
  return answer
}

/** Runs what a button does: the button rests meanwhile, and trouble is said. */
async function run(button, work) {
  button.disabled = true
  try {
    await work()
  } catch (error) {
    say(`没有办成:${error.message}`)
  } finally {
    button.disabled = false
  }
}

const china = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
let ahead = 0
const now = () => Date.now() + ahead

function showClock() {
  place('clock').textContent = china.format(now())
}

async function advance(wish) {
  await ask('POST', '/city/clock', wish)
  await showMessages()
  say(`现在是 ${china.format(now())}`)
}

/** Eight hours ahead of UTC all year: the next 8:30 that is not today's. */
function tomorrowMorning() {
  const eight = 8 * 3600_000
  const day = 24 * 3600_000
  return (Math.floor((now() + eight) / day) + 1) * day - eight + 8.5 * 3600_000
}

const channelNames = { wechat: '微信', sms: '短信', 'voice-call': '语音电话' }
const stateNames = { delivered: '已送到', failed: '没送到', ringing: '正在响', answered: '已接听', 'no-answer': '没人接', busy: '占线' }

function line(delivery, ...buttons) {
  const item = document.createElement('li')
  item.className = 'line'
  const words = document.createElement('span')
  words.append(delivery.text)
  const small = document.createElement('span')
  small.className = 'quiet'
  const pressed = delivery.digits ? `,按了 ${delivery.digits}` : ''
  small.textContent = `${channelNames[delivery.channel]} → ${owners.get(delivery.to) ?? delivery.to} · ${stateNames[delivery.state]}${pressed} · ${china.format(delivery.at)}`
  words.append(small)
  item.append(words, ...buttons)
  return item
}

function callButton(delivery, name, path, body) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.setAttribute('aria-label', `${name}:${owners.get(delivery.to) ?? delivery.to}`)
  button.addEventListener('click', () => run(button, async () => {
    await ask('POST', `/city/voice/${delivery.id}/${path}`, body)
    await showMessages()
  }))
  return button
}

function fill(list, items, empty) {
  if (items.length === 0) {
    const none = document.createElement('li')
    none.className = 'quiet'
    none.textContent = empty
    items = [none]
  }
  list.replaceChildren(...items)
}

const known = new Map()
let since = 0
let shown = 10

/** Officers and residents by telephone, so that a message shows whom it reached. */
const owners = new Map()

/** Asks for what is new only, and touches the list only when something is. */
async function showMessages() {
  const answer = await ask('GET', `/city/deliveries?since=${since}`)
  ahead = answer.now - Date.now()
  showClock()
  const news = answer.deliveries.filter((each) => known.get(each.id)?.changedAt !== each.changedAt)
  if (news.length === 0) return
  for (const each of news) {
    known.set(each.id, each)
    since = Math.max(since, each.changedAt)
  }
  showAll()
}

function showAll() {
  const all = [...known.values()].sort((a, b) => b.at - a.at)
  const ringing = all.filter((each) => each.state === 'ringing')
  fill(place('ringing'), ringing.slice(0, 20).map((each) => line(each, callButton(each, '按 1 接手', 'press', { digits: '1' }), callButton(each, '不接', 'ignore', {}))), '没有电话在响')
  const past = all.filter((each) => each.state !== 'ringing')
  fill(place('messages'), past.slice(0, shown).map((each) => line(each)), '还没有消息')
  place('more').hidden = past.length <= shown
}

async function logIn(loginName) {
  say('正在登录…')
  const signIn = await ask('GET', `/city/officers/${encodeURIComponent(loginName)}/sign-in`)
  const { token } = await ask('POST', '/api/workbench/sessions', signIn)
  sessionStorage.setItem('doudi.session', JSON.stringify({ token }))
  location.assign('/#/workbench/pages/board/index')
}

/** The browser keeps what the city hands over, and opens the residents' app with it. */
async function become(method, path) {
  const { storage, address } = await ask(method, path)
  for (const [key, text] of Object.entries(storage)) localStorage.setItem(key, text)
  location.assign(address)
}

async function showFaults() {
  const { faults } = await ask('GET', '/city/faults')
  const names = (form, value) => form.querySelector(`option[value="${value}"]`)?.textContent ?? value
  fill(place('faults'), faults.map((fault) => {
    const item = document.createElement('li')
    item.textContent = `${names(place('fault'), fault.double)}:${names(place('fault'), fault.kind)},还有 ${fault.times} 次`
    return item
  }), '现在都正常')
}

for (const button of document.querySelectorAll('[data-advance]')) button.addEventListener('click', () => run(button, () => advance({ advance: button.dataset.advance })))
place('tomorrow').addEventListener('click', () => run(place('tomorrow'), () => advance({ to: tomorrowMorning() })))
for (const button of document.querySelectorAll('[data-login]')) button.addEventListener('click', () => run(button, () => logIn(button.dataset.login)))
for (const button of document.querySelectorAll('[data-resident]')) button.addEventListener('click', () => run(button, () => become('GET', `/city/residents/${encodeURIComponent(button.dataset.resident)}/telephone`)))
for (const button of document.querySelectorAll('[data-person]')) button.addEventListener('click', () => run(button, () => become('POST', `/city/people/${encodeURIComponent(button.dataset.person)}/sign-in`)))
place('fault').addEventListener('submit', (event) => {
  event.preventDefault()
  const form = new FormData(event.target)
  void run(event.submitter, async () => {
    await ask('POST', '/city/faults', { double: form.get('double'), kind: form.get('kind'), times: Number(form.get('times')), ...(form.get('kind') === 'delay' ? { ms: 5000 } : {}) })
    await showFaults()
  })
})
place('no-faults').addEventListener('click', () => run(place('no-faults'), async () => {
  await ask('DELETE', '/city/faults')
  await showFaults()
}))

place('more').addEventListener('click', () => {
  shown += 40
  showAll()
})

const quietly = (work) => void work().catch(() => say('城市没有回话,稍后再看'))
setInterval(showClock, 1000)
setInterval(() => {
  if (!document.hidden) quietly(showMessages)
}, 2000)
setInterval(() => {
  if (!document.hidden) quietly(showFaults)
}, 5000)
quietly(async () => {
  const [{ officers }, { people }] = await Promise.all([ask('GET', '/city/officers'), ask('GET', '/city/people')])
  for (const { name, phone } of [...officers, ...people]) if (phone) owners.set(phone, `${name} ${phone}`)
  await showMessages()
})
quietly(showFaults)
