import { helpRequest, hex } from '../services/world'

/** A body that the route takes, or nearly, by the route's name: the hostile ones are made from it. */
export const goodBodies: Record<string, Record<string, unknown>> = {
  requestHelp: helpRequest(),
  answerSafety: { answer: 'safe' },
  addToHelp: { text: '门口有狗' },
  openSession: { loginName: 'some.body', password: 'a password', code: '123456' },
  changePassword: { present: 'a password', next: 'another password' },
  addStaff: { loginName: 'some.body', name: '陈立', role: 'township-duty', area: '990101001', phone: '13700000000' },
  moveStaff: { role: 'township-duty', area: '990101001' },
  recordContact: { result: 'reached', note: '好' },
  recordAid: { aid: ['food'], note: '好' },
  closeTicket: { outcome: 'passed-on', note: '好' },
  handOverTicket: { to: hex(8) },
  rankTicket: { rank: 1, reason: '孩子发烧' },
  moveTicket: { area: '990101002', reason: '人在那边' },
  voiceCallEvent: { callId: 'c', outId: 'o', state: 'answered', digits: '1' },
  inboundSms: { messageId: 'm', from: '13800000001', content: '求助', receivedAt: 1 },
  saveAnswers: { answers: [{ field: 'wish', value: 'dibao' }] },
  sendPhotoPart: { offset: 0, size: 3, data: 'AAAA' },
  smsReceipt: { bizId: 'b', outId: 'o', success: true },
}
