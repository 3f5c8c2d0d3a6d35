import { BatchGetCommand, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import type { ApplicationId, PersonId } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import { type ApplicationLink, applicationPartition, type StoredDraft, draftItem, draftKey, draftOf, linkKey, linkOf, numberKey, openKey, personPartition, type SentApplication } from './application-items'
import type { Fragment } from './fragment'
import type { Table } from './table'

export type { ApplicationLink, StoredDraft, SentApplication } from './application-items'

/** Labels of the expectations that may fail. */
export const applicationExists = 'application-exists'
export const otherOpen = 'open-application'
export const draftMovedOn = 'draft-version'
export const numberTaken = 'application-number'

export interface ApplicationStore {
  get: (id: ApplicationId) => Promise<StoredDraft | undefined>
  /** The applications of these ids; an id that never was is left out. */
  getMany: (ids: Iterable<ApplicationId>) => Promise<Map<ApplicationId, StoredDraft>>
  /** The application that this person has begun and not submitted. */
  openOf: (person: PersonId) => Promise<ApplicationId | undefined>
  /** Applications in which this person has a part. */
  linksOf: (person: PersonId) => Promise<ApplicationLink[]>
  /** A new application. Expects none of that id (`applicationExists`) and no open one of this person (`otherOpen`). */
  start: (id: ApplicationId, applicant: PersonId, at: Instant) => Fragment[]
  /** Expects that this still is the person's open application (`otherOpen`). */
  stillOpen: (person: PersonId, id: ApplicationId) => Fragment
  /** The draft as it is now, one version on. Expects the version of `before` (`draftMovedOn`). */
  change: (before: StoredDraft, after: Partial<Pick<StoredDraft, 'state' | 'savedAt' | 'said' | 'lastField'>>) => Fragment
  /** Expects the draft as it was read (`draftMovedOn`). */
  unchanged: (draft: Pick<StoredDraft, 'id' | 'version'>) => Fragment
  /** A member of the household has entered the signing room: from now on the application is theirs to see, too. */
  linkMember: (person: PersonId, id: ApplicationId, at: Instant) => Fragment
  /** Fixes what was sent; another can be begun. Expects the version of `before` (`draftMovedOn`) and the number free (`numberTaken`). */
  submit: (before: StoredDraft, sent: SentApplication) => Fragment[]
}

const batch = 100

export function createApplicationStore({ client, tableName, sealer }: Table & { sealer: Sealer }): ApplicationStore {
  const read = async (key: Record<string, string>) => (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item
  const link = (person: PersonId, { application, part, at }: ApplicationLink): Fragment => ({ label: 'application-link', write: { Put: { Item: { ...linkKey(person, application), application, part, at } } } })
  const change: ApplicationStore['change'] = (before, after) => ({ label: draftMovedOn, write: { Put: { Item: draftItem({ ...before, ...after, version: before.version + 1 }, sealer), ...stillAt(before.version) } } })
  return {
    get: async (id) => {
      const item = await read(draftKey(id))
      return item && draftOf(item, sealer)
    },

    getMany: async (ids) => {
      const drafts = new Map<ApplicationId, StoredDraft>()
      let wanted: Record<string, unknown>[] = [...new Set(ids)].map(draftKey)
      while (wanted.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted.slice(0, batch), ConsistentRead: true } } }))
        for (const item of Responses?.[tableName] ?? []) drafts.set(String(item.id), draftOf(item, sealer))
        wanted = [...wanted.slice(batch), ...(UnprocessedKeys?.[tableName]?.Keys ?? [])]
      }
      return drafts
    },

    openOf: async (person) => {
      const item = await read(openKey(person))
      return item && String(item.application)
    },

    linksOf: async (person) => {
      const links: ApplicationLink[] = []
      const query = { TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)', ExpressionAttributeValues: { ':pk': personPartition(person), ':prefix': applicationPartition('') } }
      for await (const { Items } of paginateQuery({ client }, query)) links.push(...(Items ?? []).map(linkOf))
      return links
    },

    start: (id, applicant, at) => [
      { label: applicationExists, write: { Put: { Item: draftItem({ id, applicant, state: 'filling', version: 1, startedAt: at, savedAt: at, said: {} }, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
      { label: otherOpen, write: { Put: { Item: { ...openKey(applicant), application: id }, ConditionExpression: 'attribute_not_exists(pk)' } } },
      link(applicant, { application: id, part: 'applicant', at }),
    ],

    stillOpen: (person, id) => ({ label: otherOpen, write: { ConditionCheck: { Key: openKey(person), ...isApplication(id) } } }),

    change,

    unchanged: ({ id, version }) => ({ label: draftMovedOn, write: { ConditionCheck: { Key: draftKey(id), ...stillAt(version) } } }),

    linkMember: (person, id, at) => link(person, { application: id, part: 'member', at }),

    submit: (before, sent) => [
      { label: draftMovedOn, write: { Put: { Item: draftItem({ ...before, state: 'submitted', version: before.version + 1, savedAt: sent.at, sent }, sealer), ...stillAt(before.version) } } },
      { label: otherOpen, write: { Delete: { Key: openKey(before.applicant), ...isApplication(before.id) } } },
      { label: numberTaken, write: { Put: { Item: { ...numberKey(sent.number), application: before.id }, ConditionExpression: 'attribute_not_exists(pk)' } } },
    ],
  }
}

const isApplication = (id: ApplicationId) => ({ ConditionExpression: 'application = :application', ExpressionAttributeValues: { ':application': id } })

function stillAt(version: number) {
  return { ConditionExpression: '#version = :before', ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':before': version } }
}
