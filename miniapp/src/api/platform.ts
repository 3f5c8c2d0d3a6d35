import { doors } from '@contract/doors'
import { readPolicySnapshot, readWords } from '@contract/platform'
import { request } from '@/platform/request'

const base = doors.citizen

export const askPolicySnapshot = (digest: string) => request(base, readPolicySnapshot, { query: { digest } })
export const askWords = (digest: string) => request(base, readWords, { query: { digest } })
