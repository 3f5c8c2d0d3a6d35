import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Home } from '../domain/identity/recognise'
import type { PersonId } from '../domain/ids'
import { type Instant, SECOND } from '../domain/instant'
import type { ResidentId } from '../domain/resident-id/resident-id'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** A person whose name and ID number an identity service has confirmed, whatever telephone they use. */
export interface Resident extends Home {
  id: PersonId
  name: string
  idNumber: ResidentId
  /** when they last proved who they are, and the identity service's reference of that answer */
  provenAt: Instant
  evidence: string
  version: number
}

/** As whom a WeChat account opens without asking again: good in one epoch of that person, until an instant. */
export interface WechatLink {
  person: PersonId
  epoch: number
  until: Instant
}

/** Labels of the expectations that may fail. */
export const idNumberKnown = 'id-number'
export const residentMovedOn = 'resident-version'

export interface ResidentStore {
  get: (id: PersonId) => Promise<Resident | undefined>
  /** The residents of these ids; an id that never was is left out. */
  getMany: (ids: Iterable<PersonId>) => Promise<Map<PersonId, Resident>>
  byIdNumber: (idNumber: ResidentId) => Promise<Resident | undefined>
  /** The epoch alone: nothing of the person is opened. */
  epochOf: (id: PersonId) => Promise<number | undefined>
  /** A person nobody knew. Expects the ID number unknown (`idNumberKnown`). */
  add: (resident: Resident) => Fragment[]
  /** The person as they are now. Expects the version of `before` (`residentMovedOn`). */
  change: (before: Pick<Resident, 'version'>, after: Resident) => Fragment
  wechatLink: (openId: string) => Promise<WechatLink | undefined>
  /** From now on this account opens as this person, whoever it opened as before. */
  linkWechat: (openId: string, link: WechatLink) => Fragment
  /** From now on this account opens as nobody. */
  unlinkWechat: (openId: string) => Fragment
}

type Item = Record<string, unknown>

const batch = 100
const personKey = (id: PersonId) => ({ pk: `PERSON#${id}`, sk: 'PERSON' })

/** Name, ID number, telephones and WeChat account are one sealed text; they are found again by keyed digests only. */
export function createResidentStore({ client, tableName, sealer }: Table & { sealer: Sealer }): ResidentStore {
  const idNumberKey = (idNumber: ResidentId) => ({ pk: `IDNO#${sealer.lookup('id-number', idNumber)}`, sk: 'IDNO' })
  const openIdKey = (openId: string) => ({ pk: `OPENID#${sealer.lookup('openid', openId)}`, sk: 'OPENID' })
  const read = async (key: Record<string, string>) => (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item
  const get = async (id: PersonId) => {
    const item = await read(personKey(id))
    return item && residentOf(item, sealer)
  }
  return {
    get,

    getMany: async (ids) => {
      const residents = new Map<PersonId, Resident>()
      let wanted: Item[] = [...new Set(ids)].map(personKey)
      while (wanted.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted.slice(0, batch), ConsistentRead: true } } }))
        for (const item of Responses?.[tableName] ?? []) {
          const resident = residentOf(item, sealer)
          residents.set(resident.id, resident)
        }
        wanted = [...wanted.slice(batch), ...(UnprocessedKeys?.[tableName]?.Keys ?? [])]
      }
      return residents
    },

    byIdNumber: async (idNumber) => {
      const found = await read(idNumberKey(idNumber))
      return found ? get(String(found.person)) : undefined
    },

    epochOf: async (id) => {
      const { Item: item } = await client.send(new GetCommand({ TableName: tableName, Key: personKey(id), ConsistentRead: true, ProjectionExpression: 'epoch' }))
      return typeof item?.epoch === 'number' ? item.epoch : undefined
    },

    add: (resident) => [
      { label: idNumberKnown, write: { Put: { Item: { ...idNumberKey(resident.idNumber), person: resident.id }, ConditionExpression: 'attribute_not_exists(pk)' } } },
      { label: 'person', write: { Put: { Item: personItem(resident, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
    ],

    change: (before, after) => ({
      label: residentMovedOn,
      write: { Put: { Item: personItem(after, sealer), ConditionExpression: '#version = :before', ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':before': before.version } } },
    }),

    wechatLink: async (openId) => {
      const item = await read(openIdKey(openId))
      return item && { person: String(item.person), epoch: Number(item.epoch), until: Number(item.until) }
    },

    linkWechat: (openId, link) => ({ label: 'wechat-link', write: { Put: { Item: { ...openIdKey(openId), ...link, expiresAt: Math.ceil(link.until / SECOND) } } } }),

    unlinkWechat: (openId) => ({ label: 'wechat-link', write: { Delete: { Key: openIdKey(openId) } } }),
  }
}

function personItem(resident: Resident, sealer: Sealer): Item {
  const { name, idNumber, phone, phoneOwner, wechatOpenId, left, ...clear } = resident
  const key = personKey(resident.id)
  return { ...key, ...clear, sealed: sealer.seal(contextOf(key), JSON.stringify({ name, idNumber, phone, phoneOwner, wechatOpenId, left })) }
}

function residentOf({ pk, sk, sealed, ...clear }: Item, sealer: Sealer): Resident {
  if (typeof sealed !== 'string') throw new Error('not a person')
  return { ...clear, ...JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), sealed)) } as Resident
}

function contextOf({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk}/${sk}`
}
