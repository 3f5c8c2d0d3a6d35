import { readFile } from 'node:fs/promises'
import { openSealer } from '../gateways/keys/open-sealer'
import { createKeyService } from '../gateways/keys/key-service'
import { adultFrom, noticePolicy, notificationDays, policySnapshot, residentPolicy, staffPolicy } from '../policy/book'
import { setting } from '../settings/setting'
import { createAccessRecords } from '../stores/access-records'
import { createApplicationStore } from '../stores/applications'
import { createAttempts } from '../stores/attempts'
import { createBoards } from '../stores/boards'
import { createCaseStore } from '../stores/cases'
import { createTableClient } from '../stores/client'
import { createCommit } from '../stores/commit'
import { createGrants } from '../stores/grants'
import { createIdempotency } from '../stores/idempotency'
import { createInbox } from '../stores/inbox'
import { createKeyring } from '../stores/keyring'
import { createNotifications } from '../stores/notifications'
import { createResidentSessions } from '../stores/resident-sessions'
import { createPhotoStore } from '../stores/photos'
import { createResidentStore } from '../stores/residents'
import { createSessions } from '../stores/sessions'
import { createSigningStore } from '../stores/signing'
import { createSmsCodes } from '../stores/sms-codes'
import { createStaffStore } from '../stores/staff'
import { createUrgentReliefStore } from '../stores/urgent-relief'
import { createLog } from '../telemetry/log'
import type { Words } from '../words'
import { answerSentence } from '../words/answers'

/** Everything the three APIs are made of, on the table and the keys that the cloud description names. */
export async function apiParts(service: string) {
  const clock = () => Date.now()
  const log = createLog(service, clock)
  const table = { client: createTableClient(), tableName: setting('table') }
  const keyring = createKeyring(table)
  const sealer = await openSealer(createKeyService(setting('key')), keyring)
  const sealed = { ...table, sealer }
  const commit = createCommit(table.client, table.tableName)
  const answers = createIdempotency(table)
  return {
    log,
    sealer,
    commit,
    answers,
    policy: policySnapshot,
    areas: policySnapshot.areas,
    staffPolicy,
    residentPolicy,
    adultFrom,
    noticePolicy,
    tickets: createUrgentReliefStore(sealed),
    staff: createStaffStore(sealed),
    sessions: createSessions(sealed),
    attempts: createAttempts(sealed),
    residents: createResidentStore(sealed),
    residentSessions: createResidentSessions(sealed),
    smsCodes: createSmsCodes(sealed),
    applications: createApplicationStore(sealed),
    photos: createPhotoStore(sealed),
    signing: createSigningStore(sealed),
    cases: createCaseStore(sealed),
    boards: createBoards(table),
    accessRecords: createAccessRecords(table),
    notifications: createNotifications({ ...table, daysKept: notificationDays }),
    inbox: createInbox(sealed),
    grants: createGrants(sealed),
    touchTable: () => keyring.read(),
    /** what the router needs of every API */
    serving: {
      commit,
      answers,
      clock,
      sentence: answerSentence,
      onFault: (error: unknown, where: { route: string }) => log.fault(error, where, 'request-faulted'),
    },
  }
}

/** Every sentence of the catalogue, for phones: the build writes it beside the bundle. */
export const readCatalogue = async (bundle: string): Promise<Words> => JSON.parse(await readFile(new URL('words.json', bundle), 'utf8'))

/** The contract's document, which the build writes beside the bundle. */
export const readContract = (bundle: string) => () => readFile(new URL('openapi.json', bundle), 'utf8')
