/** Names of the environment values of the functions, written by the cloud description and read by the entrypoints. */
export const settingNames = {
  table: 'TABLE_NAME',
  noticeQueue: 'NOTICE_QUEUE_URL',
  paperQueue: 'PAPER_QUEUE_URL',
  key: 'KEY_ID',
  /** key that seals what people sign */
  signingKey: 'SIGNING_KEY_ID',
  /** the same key for whoever only checks its seals */
  sealCheckKey: 'SEAL_CHECK_KEY_ID',
  /** bucket of photos and papers */
  filesBucket: 'FILES_BUCKET',
  /** secret with the providers' credentials (JSON: wechat, sms, voiceCall, callbacks, identity) */
  providersSecret: 'PROVIDERS_SECRET_ID',
  /** secret with the first administrator's log-in (JSON: loginName, name, area, phone, password, totpSecret) */
  firstAdministratorSecret: 'FIRST_ADMINISTRATOR_SECRET_ID',
  wechatApi: 'WECHAT_API_BASE',
  smsApi: 'SMS_API_BASE',
  voiceCallApi: 'VOICE_CALL_API_BASE',
  identityApi: 'IDENTITY_API_BASE',
} as const
