import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Secrets } from './port'

const keptFor = 5 * 60_000
/** while the service does not answer, what it said last still serves: nobody's alert fails for it */
const triedAgainAfter = 30_000

/** The cloud's secret service. Address and credentials come from the standard AWS variables. */
export function createSecrets(now: () => number, client = new SecretsManagerClient({ maxAttempts: 4, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })): Secrets {
  const kept = new Map<string, { value: unknown; until: number }>()
  return {
    read: async (id) => {
      const known = kept.get(id)
      if (known && known.until > now()) return known.value
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
        const value: unknown = JSON.parse(SecretString ?? '')
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
