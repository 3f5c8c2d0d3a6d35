import { readHealth } from '../../contract/platform'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'

/** Well when the table answers. */
export const readHealthService = ({ touchTable }: { touchTable: () => Promise<unknown> }) =>
  implement(readHealth, async () => {
    const answers = await touchTable().then(
      () => true,
      () => false,
    )
    return answers ? ok({ ok: true as const }) : refuse('busy')
  })
