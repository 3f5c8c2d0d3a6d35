import { BatchGetCommand, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import type { AreaCode } from '../domain/area/area'
import type { StaffId } from '../domain/ids'
import type { Sealer } from '../domain/sealing'
import type { StaffRole } from '../domain/staff/staff'
import type { Fragment } from './fragment'
import { type StaffAccount, type StaffProof, accountItem, accountKey, accountOf, deskStaffKey, deskStaffPartition, deskStaffPrefix, loginKey, proofItem, proofKey, proofOf } from './staff-items'
import type { Table } from './table'

export type { StaffAccount, StaffProof } from './staff-items'

/** Labels of the expectations that may fail. */
export const loginNameTaken = 'login-name'
export const accountMovedOn = 'account-epoch'
export const codeUsed = 'one-time-code'

export interface StaffStore {
  get: (id: StaffId) => Promise<StaffAccount | undefined>
  /** The accounts of these ids; an id that never was is left out. */
  getMany: (ids: Iterable<StaffId>) => Promise<Map<StaffId, StaffAccount>>
  byLoginName: (loginName: string) => Promise<StaffAccount | undefined>
  proofOf: (id: StaffId) => Promise<StaffProof | undefined>
  /** Officers of one desk who may work: its area and role exactly, suspended ones left out. */
  byDesk: (area: AreaCode, role: StaffRole) => Promise<StaffAccount[]>
  /** Everyone, suspended too, whose own area is one of `areas` or lies in a county among them. */
  inAreas: (areas: readonly AreaCode[]) => Promise<StaffAccount[]>
  /** A new account. Expects the login name free (`loginNameTaken`). */
  add: (account: StaffAccount, proof: StaffProof) => Fragment[]
  /** The account as it is now and, when given, a new proof. Expects the epoch of `before` (`accountMovedOn`). */
  change: (before: StaffAccount, after: StaffAccount, proof?: StaffProof) => Fragment[]
  /** Another password; secret and used steps of the one-time codes stay as they are at that moment. */
  setPassword: (id: StaffId, passwordDigest: string) => Fragment
  /** Uses one step of the one-time codes. Expects that no such or later step was used (`codeUsed`). */
  useCode: (id: StaffId, step: number) => Fragment
}

const batch = 100

export function createStaffStore({ client, tableName, sealer }: Table & { sealer: Sealer }): StaffStore {
  const read = async (key: Record<string, string>) => (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item
  const get = async (id: StaffId) => {
    const item = await read(accountKey(id))
    return item && accountOf(item, sealer)
  }

  const getMany = async (ids: Iterable<StaffId>) => {
    const accounts = new Map<StaffId, StaffAccount>()
    let wanted: Record<string, unknown>[] = [...new Set(ids)].map(accountKey)
    while (wanted.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted.slice(0, batch), ConsistentRead: true } } }))
      for (const item of Responses?.[tableName] ?? []) {
        const account = accountOf(item, sealer)
        accounts.set(account.id, account)
      }
      wanted = [...wanted.slice(batch), ...(UnprocessedKeys?.[tableName]?.Keys ?? [])]
    }
    return accounts
  }

  const idsOf = async (partition: string, prefix: string) => {
    const ids: StaffId[] = []
    const query = { TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)', ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix } }
    for await (const { Items } of paginateQuery({ client }, query)) ids.push(...(Items ?? []).map((item) => String(item.id)))
    return ids
  }

  const standsAt = (account: StaffAccount): Fragment => ({ label: 'desk-staff', write: { Put: { Item: { ...deskStaffKey(account), id: account.id } } } })

  return {
    get,
    getMany,

    byLoginName: async (loginName) => {
      const login = await read(loginKey(sealer.lookup('login-name', loginName)))
      return login ? get(String(login.id)) : undefined
    },

    proofOf: async (id) => {
      const item = await read(proofKey(id))
      return item && proofOf(item, sealer)
    },

    byDesk: async (area, role) => {
      const accounts = await getMany(await idsOf(deskStaffPartition(area), deskStaffPrefix(area, role)))
      return [...accounts.values()].filter((account) => account.active).sort(byId)
    },

    inAreas: async (areas) => {
      const partitions = [...new Set(areas.map(deskStaffPartition))]
      const ids = await Promise.all(partitions.map((partition) => idsOf(partition, partition.slice(partition.indexOf('#') + 1))))
      return [...(await getMany(ids.flat())).values()].sort(byId)
    },

    add: (account, proof) => [
      { label: loginNameTaken, write: { Put: { Item: { ...loginKey(sealer.lookup('login-name', account.loginName)), id: account.id }, ConditionExpression: 'attribute_not_exists(pk)' } } },
      { label: 'account', write: { Put: { Item: accountItem(account, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
      { label: 'proof', write: { Put: { Item: proofItem(account.id, proof, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
      standsAt(account),
    ],

    change: (before, after, proof) => [
      { label: accountMovedOn, write: { Put: { Item: accountItem(after, sealer), ConditionExpression: 'epoch = :before', ExpressionAttributeValues: { ':before': before.epoch } } } },
      ...(proof ? [{ label: 'proof', write: { Put: { Item: proofItem(after.id, proof, sealer) } } }] : []),
      ...(deskStaffKey(before).sk === deskStaffKey(after).sk ? [] : [{ label: 'desk-staff', write: { Delete: { Key: deskStaffKey(before) } } }, standsAt(after)]),
    ],

    setPassword: (id, passwordDigest) => ({
      label: 'proof',
      write: { Update: { Key: proofKey(id), UpdateExpression: 'SET passwordDigest = :digest', ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeValues: { ':digest': passwordDigest } } },
    }),

    useCode: (id, step) => ({
      label: codeUsed,
      write: { Update: { Key: proofKey(id), UpdateExpression: 'SET totpStep = :step', ConditionExpression: 'totpStep < :step', ExpressionAttributeValues: { ':step': step } } },
    }),
  }
}

function byId(one: StaffAccount, other: StaffAccount): number {
  return one.id < other.id ? -1 : 1
}
