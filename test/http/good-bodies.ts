import { helpRequest, hex } from '../services/world'

/** A body with every field that the route knows, by the route's name: the hostile ones are made from it. */
export const goodBodies: Record<string, Record<string, unknown>> = {
  requestHelp: helpRequest({ place: { area: '990101001', words: '老供销社楼上', point: { latitude: 30.1, longitude: 120.2, accuracy: 30, system: 'gcj02' } }, note: '没有米了' }),
  answerSafety: { answer: 'safe' },
  addToHelp: { text: '门口有狗' },
  openSession: { loginName: 'some.body', password: 'a password', code: '123456' },
  changePassword: { present: 'a password', next: 'another password' },
  addStaff: { loginName: 'some.body', name: '陈立', role: 'township-duty', area: '990101001', phone: '13700000000', wechatOpenId: 'o0123456789abcdefghij' },
  moveStaff: { role: 'township-duty', area: '990101001' },
  recordContact: { result: 'reached', note: '好' },
  recordAid: { aid: ['food', 'shelter'], note: '好' },
  closeTicket: { outcome: 'passed-on', note: '好' },
  handOverTicket: { to: hex(8) },
  rankTicket: { rank: 1, reason: '孩子发烧' },
  moveTicket: { area: '990101002', reason: '人在那边' },
  voiceCallEvent: { callId: 'c', outId: 'o', state: 'answered', digits: '1' },
  inboundSms: { messageId: 'm', from: '13800000001', content: '求助', receivedAt: 1 },
  openWechatSession: { code: '0123456789abcdef' },
  sendSmsCode: { phone: '13800000001' },
  openPhoneSession: { phone: '13800000001', code: '123456' },
  addWechatPhone: { code: '0123456789abcdef' },
  proveIdentity: { name: '陈立', idNumber: '990101198001010017' },
  sendOldNumberCode: { name: '陈立', idNumber: '990101198001010017' },
  smsReceipt: { bizId: 'b', outId: 'o', success: true, errorCode: 'none' },
  saveAnswers: { answers: [{ field: 'wish', value: 'dibao' }] },
  sendPhotoPart: { offset: 0, size: 3, data: 'AAAA' },
}
