/// <reference types="@tarojs/taro" />

declare module '*.css'

declare module '*.png' {
  /** where the built picture lies */
  const address: string
  export default address
}

declare module '@policy-snapshot' {
  const snapshot: unknown
  export default snapshot
}

/** Written by the build: '' in the browser, the filed domain in the mini-program. */
declare const API_BASE: string

/** Written by the build: which catalogue of words this release carries. */
declare const WORDS_DIGEST: string

/** Written by the build: id of the template for news of a case in this mini-program's account, '' where there is none. */
declare const CASE_NEWS_TEMPLATE: string
