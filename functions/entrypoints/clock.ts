import { urgentContext } from '../domain/urgent-relief/context'
import { createKeyService } from '../gateways/keys/key-service'
import { openSealer } from '../gateways/keys/open-sealer'
import { policySnapshot, procedure } from '../policy/book'
import { createCaseContext } from '../services/case-context'
import { ringCase } from '../services/deadline/ring-case'
import { ringDueTimers, type RingDeps, subjectOf } from '../services/deadline/ring-due-timers'
import { ringUrgent } from '../services/deadline/ring-urgent'
import { setting } from '../settings/setting'
import { createCaseStore } from '../stores/cases'
import { createTableClient } from '../stores/client'
import { createCommit } from '../stores/commit'
import { createKeyring } from '../stores/keyring'
import { createTimers } from '../stores/timers'
import { createUrgentReliefStore } from '../stores/urgent-relief'
import { createLog } from '../telemetry/log'

const log = createLog('clock', Date.now)
let made: Promise<RingDeps> | undefined

async function parts(): Promise<RingDeps> {
  const table = { client: createTableClient(), tableName: setting('table') }
  const sealer = await openSealer(createKeyService(setting('key')), createKeyring(table))
  return {
    ringers: {
      urgent: ringUrgent({ tickets: createUrgentReliefStore({ ...table, sealer }), context: (now) => urgentContext(policySnapshot, now) }),
      case: ringCase({ cases: createCaseStore({ ...table, sealer }), caseContext: createCaseContext(policySnapshot, procedure) }),
    },
    timers: createTimers(table),
    commit: createCommit(table.client, table.tableName),
    onFailure: (error, timer) => log.fault(error, { subject: timer && subjectOf(timer), timer: timer?.name }, 'timer-not-rung'),
  }
}

/** Rings everything that is due. */
export async function handler(): Promise<void> {
  made ??= parts()
  const deps = await made.catch((error: unknown) => {
    made = undefined
    throw error
  })
  const { rung, removed, failed, oldestLate } = await ringDueTimers(deps, Date.now())
  log.metric('OldestDueTimerSeconds', Math.round(oldestLate / 1_000))
  if (rung + removed + failed > 0) log('timers-rung', { count: rung, failed, late: oldestLate })
}
