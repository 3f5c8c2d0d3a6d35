import { createJsonWire, type JsonWire } from '../aws/json-wire'
import type { Secrets } from './port'

const keptFor = 5 * 60_000
/** while the service does not answer, what it said last still serves: nobody's alert fails for it */
const triedAgainAfter = 30_000

/** The wire of the cloud's secret service. Address and credentials come from the standard AWS variables. */
export const secretWire = (changed: Partial<JsonWire> = {}) => createJsonWire({ service: 'secretsmanager', target: 'secretsmanager', endpoint: process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER, ...changed })

/** The cloud's secret service. */
export function createSecrets(now: () => number, call = secretWire()): Secrets {
  const kept = new Map<string, { value: unknown; until: number }>()
  return {
    read: async (id) => {
      const known = kept.get(id)
      if (known && known.until > now()) return known.value
      try {
        const { SecretString } = await call('GetSecretValue', { SecretId: id })
        const value: unknown = JSON.parse(typeof SecretString === 'string' ? SecretString : '')
        kept.set(id, { value, until: now() + keptFor })
        return value
      } catch (error) {
        if (!known) throw error
        kept.set(id, { ...known, until: now() + triedAgainAfter })
        return known.value
      }
    },
  }
}
