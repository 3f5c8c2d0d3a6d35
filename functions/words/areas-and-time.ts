export const areasAndTimeWords = {
  'time.today': '{time}',
  'time.tomorrow': '明天 {time}',
  'time.yesterday': '昨天 {time}',
  'time.day': '{month}月{day}日 {time}',
  'time.minutes': '{minutes} 分钟',
  'time.hours': '{hours} 小时',
  'time.hours-minutes': '{hours} 小时 {minutes} 分钟',
  'time.days': '{days} 天',
  'time.left': '还有 {length}',
  'time.late': '晚了 {length}',
  'time.now': '时间到了',
} as const
