import type { CaseStatus } from '../domain/case-work/case'
import { say } from './say'

/** What stands in the list of a person's applications: how each stands, in the words that its own page uses too. */
export const caseStatusWords = {
  'case.status.submitted': '申请已收到',
  'case.status.submitted.detail': '等窗口看一遍，收下就开始计时',
  'case.status.supplement': '还差几样，等您补',
  'case.status.supplement.detail': '差什么都写清了，补齐就往下办',
  'case.status.accepted': '已受理',
  'case.status.accepted.detail': '正在了解家里情况，再提出意见',
  'case.status.publicity': '正在公示',
  'case.status.publicity.detail': '过了公示的日子，接着往下办',
  'case.status.confirming': '正在审核',
  'case.status.confirming.detail': '看过全部材料，就作出决定',
  'case.status.granted': '批下来了',
  'case.status.granted.detail': '给多少、怎么算的，都写在这里',
  'case.status.refused': '这次没有批下来',
  'case.status.refused.detail': '原因、不服怎么办，都写在这里',
  'follow.supplement.member': '还差几样，等申请的人补',
  'follow.decided.member': '有结果了，结果告诉了申请的人',
  'progress.comma': '，',
  'progress.application.draft': '还没交，接着填',
  'progress.application.hint': '编号 {number}，{time}',
  'progress.application.hint.draft': '{time}开始填的',
  'progress.applications.none': '您名下还没有申请',
  'progress.applications.none.detail': '想得到帮助，不懂也能办',
  'progress.applications.begin': '去申请',
  'progress.log-in': '看我的申请',
  'progress.log-in.hint': '先核对您是谁，别人看不到',
  'progress.inbox': '给您的消息',
  'progress.inbox.unseen': '{count} 条没看过',
  'progress.inbox.all-seen': '都看过了',
  'progress.again': '再看一次',
  'room.title': '有文书等您看',
  'board.submitted.look': '看办到哪了',
} as const

/** How a case stands, and what comes of it. */
export const sayCaseStatus = (status: CaseStatus): { title: string; detail: string } => ({ title: say(`case.status.${status}`), detail: say(`case.status.${status}.detail`) })
