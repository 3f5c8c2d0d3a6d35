/** What reaches a telephone about log-in: filed with the provider word by word, read by whoever holds the telephone, so it says nothing of what anybody applies for. */
export const identityWords = {
  'notice.sms.loginCode': '登录验证码{code}，{minutes}分钟内有效。工作人员不会问您要，谁要都别给。热线{hotline}',
  'notice.sms.oldNumberCode': '验证码{code}，用来换成新手机办事，{minutes}分钟内有效。不是您在换，别给人，请打{hotline}',
  'notice.sms.numberMoved': '您办事用的手机或微信刚换成了新的。不是您换的，请马上打{hotline}',
} as const
