import { config } from 'zod/mini'

// WeChat's engine answers `new Function` with something that is not a function, so zod must never compile.
config({ jitless: true })

export * as z from './zod-parts'
