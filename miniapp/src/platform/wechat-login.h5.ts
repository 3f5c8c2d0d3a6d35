/** A browser knows no WeChat account: people log in by SMS there. */
export const wechatLoginCode = (): Promise<string | undefined> => Promise.resolve(undefined)
