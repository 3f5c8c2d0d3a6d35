import { PressKeySchema } from '../../domain/ids'
import type { UrgentDeps } from './deps'

/** Who holds ticket `id`: whoever has its secret. A ticket without one has no holder. */
export function provePress({ tickets }: Pick<UrgentDeps, 'tickets'>) {
  return async (secret: string, id: string) => {
    if (!PressKeySchema.safeParse(id).success || !(await tickets.holdsSecret(id, secret))) return undefined
    return { kind: 'press-holder', ticket: id } as const
  }
}
