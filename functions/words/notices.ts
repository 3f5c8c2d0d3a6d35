/**
 * Messages that go to a telephone: read on a lock screen, by whoever holds it. So no name, no address, no illness, no benefit.
 * The `notice.sms.` and `notice.voice.` texts are filed with the providers word by word; an SMS with its signature fits in 70 characters.
 */
export const noticeWords = {
  'notice.rank.1': '特别急',
  'notice.rank.2': '急',
  'notice.rank.3': '要帮忙',
  'notice.what.pressed': '有人求助',
  'notice.what.stepped-up': '求助没人接，报到您这里',
  'notice.what.still-waiting': '求助还没有人接',
  'notice.what.reopened': '有求助又打开了',
  'notice.what.moved': '有求助转来',
  'notice.what.not-safe': '求助的人说还不安全',
  'notice.what.call-me': '求助的人想接电话',
  'notice.what.silent': '求助的人没有回音',
  'notice.what.clock-missed': '答应的时间已过',
  'notice.what.lease-ended': '求助等人再接手',
  'notice.what.handed-over': '求助交给您了',
  'notice.what.added': '求助的人又说了情况',
  'notice.when.minutes': '请在{minutes}分钟内看',
  'notice.when.soon': '请马上看',
  'notice.desk-and-what': '{desk}：{what}',
  'notice.sms.urgentAlert': '{desk}：{what}。编号{number}，{rank}，{when}，在工作台接手。热线{hotline}',
  'notice.sms.personTaken': '您的求助{number}：{desk}已有人接手，会联系您。等不及请打{hotline}',
  'notice.sms.personMissedCall': '您的求助{number}：{desk}刚才找您，没联系上，还会再找。您也可打{hotline}',
  'notice.sms.personAidGiven': '您的求助{number}：帮助已送出。没收到请打{hotline}，我们再送',
  'notice.sms.personSafetyAsked': '您的求助{number}：您现在安全了吗？请打开小程序回答，或打{hotline}。您不回答，我们不结案',
  'notice.voice.urgentAlert': '{desk}，{what}。编号{number}，{rank}。您来接手，请按1。不明白请打{hotline}。',
  'notice.voice.personSilent': '您好，这里是{desk}。您找过我们，我们想知道您现在好不好。请打开小程序回答，或者打{hotline}。您不回答，我们不结案。',
} as const
