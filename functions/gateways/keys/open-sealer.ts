import type { KeyringStore, Sealer } from '../../domain/sealing'
import type { KeyService } from './port'
import { createSealer } from './sealer'

/** Opens the keyring, or makes the first one: whoever is first at the store wins, everyone uses that one. */
export async function openSealer(service: KeyService, store: KeyringStore): Promise<Sealer> {
  const ring = (await store.read()) ?? (await store.keep(await firstRing(service)))
  const versions = await Promise.all(Object.entries(ring.sealing).map(async ([version, encrypted]) => [version, await service.decrypt('sealing', encrypted)] as const))
  return createSealer({ current: ring.current, lookup: await service.decrypt('lookup', ring.lookup), sealing: new Map(versions) })
}

async function firstRing(service: KeyService) {
  const [lookup, sealing] = await Promise.all([service.generate('lookup'), service.generate('sealing')])
  return { current: '1', lookup: lookup.encrypted, sealing: { '1': sealing.encrypted } }
}
