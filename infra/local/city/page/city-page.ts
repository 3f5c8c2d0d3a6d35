import { type Officer, officers } from '../people/officers'
import type { RegisteredPerson } from '../people/register'
import type { Resident } from '../people/residents'
import { html, type Html } from './html'
import { faultKindWords, faultWords, relationWords, roleWords } from './words'

export interface CityPage {
  people: readonly RegisteredPerson[]
  residents: readonly Resident[]
  /** log-in name */
  firstAdministrator: string
  /** names of divisions by code */
  placeNames: ReadonlyMap<string, string>
}

/** The city's page without anything live: the browser's script fills the clock, the messages and the faults. */
export function cityPage({ people, residents, firstAdministrator, placeNames }: CityPage): string {
  return `<!doctype html>\n${
    html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>示例市 · 兜底试用台</title>
<link rel="stylesheet" href="/city/page.css">
<link rel="icon" href="data:,">
<script type="module" src="/city/page.js"></script>
</head>
<body>
<header>
<h1>示例市</h1>
<p>这座城市是假想的:没有一个人、一个号码是真的。这里用来试用兜底。</p>
<nav aria-label="入口"><ul class="links">
<li><a href="/">居民端</a></li>
<li><a href="/#/workbench/pages/board/index">工作台</a></li>
<li><a href="/api/citizen/openapi.json">居民接口</a></li>
<li><a href="/api/workbench/openapi.json">工作台接口</a></li>
<li><a href="/api/health">运行状况</a></li>
</ul></nav>
</header>
<main>
<p id="said" role="status"></p>
<div class="column">
<section aria-labelledby="clock-title">
<h2 id="clock-title">城里的时间</h2>
<p class="clock"><time id="clock">—</time></p>
<p class="hint">只能往前拨。拨过的时间里,到点的事都会发生。</p>
<div class="row">
<button type="button" data-advance="PT15M">往前 15 分钟</button>
<button type="button" data-advance="PT1H">往前 1 小时</button>
<button type="button" id="tomorrow">到明天 8:30</button>
</div>
</section>
<section aria-labelledby="messages-title">
<h2 id="messages-title">送到手机上的消息</h2>
<p class="hint">微信、短信、语音电话替身收到的,最新在上。消息里没有求助人的姓名、电话和住址。</p>
<h3>正在响的电话</h3>
<ul id="ringing" class="list" aria-live="polite"><li class="quiet">没有电话在响</li></ul>
<h3>送到的</h3>
<ul id="messages" class="list"><li class="quiet">还没有消息</li></ul>
<button type="button" class="plain" id="more" hidden>看更早的</button>
</section>
</div>
<div class="column">
<section aria-labelledby="officers-title">
<h2 id="officers-title">值班人员</h2>
<p class="hint">点一下就以这个人登录工作台。</p>
<ul class="list" id="officers">${officers.map((officer) => officerLine(officer, placeNames))}</ul>
<p class="hint">管理员登录名 ${firstAdministrator}。<button type="button" class="plain" data-login="${firstAdministrator}">以管理员登录</button></p>
</section>
<section aria-labelledby="people-title">
<h2 id="people-title">办申请的居民</h2>
<p class="hint">点一下就以这个人登录居民端。想自己登录,就用这里的手机号、姓名和身份证号,短信验证码会出现在“送到手机上的消息”里。</p>
<ul class="list">${people.map(personLine)}</ul>
</section>
<section aria-labelledby="residents-title">
<h2 id="residents-title">求助过的居民</h2>
<p class="hint">点一下,这个浏览器就成了这个人的手机。</p>
<ul class="list">${residents.map(residentLine)}</ul>
</section>
<section aria-labelledby="faults-title">
<h2 id="faults-title">让外面的服务出错</h2>
<p class="hint">下面几次调用会出错,用完即止。</p>
<form id="fault">
<label>哪一个 <select name="double">${faultWords.map(({ double, name }) => html`<option value="${double}">${name}</option>`)}</select></label>
<label>怎么错 <select name="kind">${faultKindWords.map(({ kind, name }) => html`<option value="${kind}">${name}</option>`)}</select></label>
<label>几次 <input name="times" type="number" min="1" max="1000" value="3" required></label>
<div class="row"><button type="submit">设好</button><button type="button" class="plain" id="no-faults">全部恢复</button></div>
</form>
<ul id="faults" class="list"><li class="quiet">现在都正常</li></ul>
</section>
</div>
</main>
</body>
</html>`.text
  }\n`
}

function officerLine(officer: Officer, placeNames: ReadonlyMap<string, string>): Html {
  return html`<li class="line"><span><strong>${officer.name}</strong> <span class="quiet">${roleWords[officer.role]} · ${placeNames.get(officer.area) ?? officer.area} · ${officer.loginName}</span></span><button type="button" data-login="${officer.loginName}" aria-label="登录:${officer.name}">登录</button></li>`
}

function residentLine(resident: Resident): Html {
  return html`<li class="line"><span><strong>${resident.name}</strong> <span class="quiet">${resident.story}</span></span><button type="button" data-resident="${resident.id}" aria-label="打开手机:${resident.name}">打开手机</button></li>`
}

function personLine(person: RegisteredPerson): Html {
  const phone = person.phone === undefined ? '没有手机' : person.phone
  return html`<li class="line"><span><strong>${person.name}</strong> <span class="quiet">${relationWords[person.relation]} · ${phone} · ${person.idNumber}</span></span><button type="button" data-person="${person.id}" aria-label="登录:${person.name}">登录</button></li>`
}
