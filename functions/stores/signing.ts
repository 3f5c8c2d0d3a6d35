import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { canonicalJson } from '../domain/canonical-json'
import type { ApplicationId, DocumentId, InvitationCode, MemberId } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { Paper, Room } from '../domain/signing/room'
import type { Strokes } from '../domain/signing/strokes'
import type { Fragment } from './fragment'
import { addToOutbox } from './outbox'
import { contextOf, inviteKey, type KeptSeal, markKey, paperItem, paperKey, paperOf, roomItem, roomKey, roomOf, roomPartition, sealItem, sealKey, sealOf, signerItem } from './signing-items'
import type { Table } from './table'

export type { KeptSeal } from './signing-items'

/** Labels of the expectations that may fail. */
export const roomMovedOn = 'room-version'
export const sealTaken = 'seal-number'

export interface SigningStore {
  /** One small read: undefined when no room was opened. */
  version: (application: ApplicationId) => Promise<number | undefined>
  room: (application: ApplicationId) => Promise<Room | undefined>
  paper: (application: ApplicationId, document: DocumentId) => Promise<Paper | undefined>
  /** Where an invitation leads; undefined when it never was or has ended. */
  invited: (code: InvitationCode) => Promise<{ application: ApplicationId; member: MemberId } | undefined>
  /** The chain, from the first seal. */
  seals: (application: ApplicationId) => Promise<KeptSeal[]>
  lastSeal: (application: ApplicationId, number: number) => Promise<KeptSeal | undefined>
  mark: (application: ApplicationId, number: number) => Promise<Strokes | undefined>
  /** A room that becomes `after`: places, papers, invitations, and a message for each paper that must be printed. Expects the version of `before`, or none (`roomMovedOn`). */
  advance: (before: Room | undefined, after: Room, at: Instant) => Fragment[]
  /** The next seal of a chain with its mark. Expects no seal of that number (`sealTaken`): a chain never forks. */
  seal: (seal: KeptSeal, strokes: Strokes) => Fragment[]
  /** Expects the room as it was read (`roomMovedOn`). */
  unchanged: (room: Pick<Room, 'application' | 'version'>) => Fragment
  /** Keeps the digest of a paper's PDF, once: false when it has one already. */
  keepPdf: (application: ApplicationId, document: DocumentId, digest: string) => Promise<boolean>
}

type Item = Record<string, unknown>

export function createSigningStore({ client, tableName, sealer }: Table & { sealer: Sealer }): SigningStore {
  const read = async (key: Record<string, string>): Promise<Item | undefined> => (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item
  const between = async (application: ApplicationId, from: string, to: string): Promise<Item[]> => {
    const items: Item[] = []
    const query = { TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to', ExpressionAttributeValues: { ':pk': roomPartition(application), ':from': from, ':to': to } }
    for await (const { Items } of paginateQuery({ client }, query)) items.push(...(Items ?? []))
    return items
  }
  const inviteOf = (code: InvitationCode) => inviteKey(sealer.lookup('invitation', code))

  return {
    version: async (application) => {
      const item = await read(roomKey(application))
      return typeof item?.version === 'number' ? item.version : undefined
    },
    // Marks, which are long, sort before everything else of a room.
    room: async (application) => roomOf(await between(application, 'PAPER#', 'SIGNER#~'), sealer),
    paper: async (application, document) => {
      const item = await read(paperKey(application, document))
      return item && paperOf(item, sealer)
    },
    invited: async (code) => {
      const item = await read(inviteOf(code))
      return item && { application: String(item.application), member: String(item.member) }
    },
    seals: async (application) => (await between(application, 'SEAL#', 'SEAL#~')).map((item) => sealOf(item, sealer)),
    lastSeal: async (application, number) => {
      const item = await read(sealKey(application, number))
      return item && sealOf(item, sealer)
    },
    mark: async (application, number) => {
      const key = markKey(application, number)
      const item = await read(key)
      return item && JSON.parse(sealer.open(contextOf(key, 'sealed'), String(item.sealed)))
    },

    advance: (before, after, at) => {
      if (after.version !== (before?.version ?? 0) + 1) throw new Error('a room that skips a version')
      return [headOf(before, after), ...placesOf(before, after), ...papersOf(before, after, at)]
    },

    seal: (seal, strokes) => {
      const key = markKey(seal.content.application, seal.number)
      return [
        { label: sealTaken, write: { Put: { Item: sealItem(seal, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
        { label: 'mark', write: { Put: { Item: { ...key, sealed: sealer.seal(contextOf(key, 'sealed'), JSON.stringify(strokes)) }, ConditionExpression: 'attribute_not_exists(pk)' } } },
      ]
    },

    unchanged: ({ application, version }) => ({ label: roomMovedOn, write: { ConditionCheck: { Key: roomKey(application), ...stillAt(version) } } }),

    keepPdf: async (application, document, digest) => {
      const key = paperKey(application, document)
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET pdf = :pdf',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(pdf)',
            ExpressionAttributeValues: { ':pdf': sealer.seal(contextOf(key, 'pdf'), digest) },
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
  }

  function headOf(before: Room | undefined, after: Room): Fragment {
    const expectation = before ? stillAt(before.version) : { ConditionExpression: 'attribute_not_exists(pk)' }
    return { label: roomMovedOn, write: { Put: { Item: roomItem(after), ...expectation } } }
  }

  function placesOf(before: Room | undefined, { application, signers }: Room): Fragment[] {
    const was = new Map((before?.signers ?? []).map((signer) => [signer.member, signer]))
    const put = (item: Item): Fragment => ({ label: 'place', write: { Put: { Item: item } } })
    const end = (code: InvitationCode): Fragment => ({ label: 'invitation', write: { Delete: { Key: inviteOf(code) } } })
    const changed = signers.filter((signer) => canonicalJson(signer) !== canonicalJson(was.get(signer.member) ?? null))
    const gone = [...was.values()].filter(({ member }) => !signers.some((signer) => signer.member === member))
    return [
      ...changed.map((signer) => put(signerItem(application, signer, sealer))),
      ...gone.map((signer) => put(signerItem(application, signer, sealer, true))),
      ...[...was.values()].flatMap(({ invitation }) => (invitation !== undefined && !signers.some((signer) => signer.invitation === invitation) ? [end(invitation)] : [])),
      ...changed.flatMap(({ member, invitation }): Fragment[] =>
        invitation === undefined || was.get(member)?.invitation === invitation
          ? []
          : [{ label: 'invitation', write: { Put: { Item: { ...inviteOf(invitation), application, member }, ConditionExpression: 'attribute_not_exists(pk)' } } }],
      ),
    ]
  }

  /** A paper that is there already changes in how far it is, and in nothing else: the digest of its PDF may arrive at the same time. */
  function papersOf(before: Room | undefined, { application, papers }: Room, at: Instant): Fragment[] {
    const was = new Map((before?.papers ?? []).map((paper) => [paper.id, paper]))
    return papers.flatMap((paper): Fragment[] => {
      const old = was.get(paper.id)
      if (!old) {
        return [
          { label: 'paper', write: { Put: { Item: paperItem(application, paper, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
          addToOutbox(`${paper.id}-paper`, { type: 'paper-wanted', application, document: paper.id }, at),
        ]
      }
      if (old.state === paper.state) return []
      const { state, signedAt, signedBy, seal } = paper
      const fields = Object.entries({ state, signedAt, signedBy, seal }).filter(([, value]) => value !== undefined)
      return [
        {
          label: 'paper',
          write: {
            Update: {
              Key: paperKey(application, paper.id),
              UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
              ConditionExpression: '#state = :was',
              ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
              ExpressionAttributeValues: { ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])), ':was': old.state },
            },
          },
        },
      ]
    })
  }
}

function stillAt(version: number) {
  return { ConditionExpression: '#version = :before', ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':before': version } }
}
