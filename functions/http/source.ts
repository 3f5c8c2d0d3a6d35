/** Header in which the app is told where a request came from. Whoever turns an event into a request sets it, and lets none through that a client wrote. */
export const sourceHeader = 'x-doudi-source'
