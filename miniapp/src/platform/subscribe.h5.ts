import type { NewsChoice } from './news-choice'

/** A browser has no such messages: whoever uses one is told by SMS. */
export const askForNews = (): Promise<NewsChoice> => Promise.resolve('not-asked')
