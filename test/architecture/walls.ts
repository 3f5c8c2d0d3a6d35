import type { Edge } from './sources'

export interface Room {
  /** files that stand in it: a prefix of their path */
  room: string
  /** parts of it that are a room of their own */
  except?: readonly string[]
  /** what its files may import: prefixes; `<one>` is the first folder below the room */
  may: readonly string[]
  /** what they may import as types only */
  mayType?: readonly string[]
  because: string
}

const anything = ['functions/', 'infra/', 'miniapp/', 'test/', 'dist/', 'npm:', 'node:', 'package']

/** Who may know whom. The first room that holds a file decides. */
export const rooms: readonly Room[] = [
  { room: 'functions/domain/zod', may: ['npm:zod', 'functions/domain/zod-parts'], because: 'the one door to zod, which sets it up for phones' },
  { room: 'functions/domain/', may: ['functions/domain/'], because: 'rules know no HTTP, AWS, Taro, time, file or randomness' },
  { room: 'functions/words/', may: ['functions/words/', 'functions/domain/'], mayType: ['functions/contract/'], because: 'sentences do not know who shows or sends them' },
  { room: 'functions/contract/', may: ['functions/contract/', 'functions/domain/'], because: 'a route does not know how anything is done' },
  { room: 'functions/policy/', may: ['functions/policy/', 'functions/domain/', 'node:crypto'], because: 'dated data does not know who asks' },
  {
    room: 'functions/services/',
    may: ['functions/services/<one>', 'functions/contract/', 'functions/domain/', 'functions/policy/', 'functions/words/', 'functions/stores/', 'functions/gateways/*/port', 'functions/rendering/', 'functions/telemetry/', 'node:crypto'],
    because: 'services know no HTTP shape, no SDK and not each other: they meet through domain functions and outbox messages',
  },
  { room: 'functions/stores/', may: ['functions/stores/', 'functions/domain/', 'npm:@aws-sdk/client-dynamodb', 'npm:@aws-sdk/lib-dynamodb', 'node:crypto', 'node:timers/promises'], because: 'stores know the table only' },
  { room: 'functions/gateways/', may: ['functions/gateways/<one>', 'functions/gateways/aws/', 'functions/domain/', 'npm:@aws-sdk/client-sqs', 'node:'], because: 'a gateway knows one outside protocol and no other gateway' },
  { room: 'functions/http/', may: ['functions/http/', 'functions/contract/', 'functions/domain/', 'functions/telemetry/', 'npm:hono', 'npm:jose', 'node:'], mayType: ['npm:aws-lambda'], because: 'the router knows no particular route' },
  { room: 'functions/settings/', may: ['functions/settings/'], because: 'names only' },
  { room: 'functions/telemetry/', may: ['functions/telemetry/', 'npm:@aws-lambda-powertools/', 'node:'], because: 'what is logged does not depend on who logs' },
  { room: 'functions/rendering/', may: ['functions/rendering/', 'functions/domain/', 'functions/words/', 'npm:', 'node:'], because: 'documents know no caller' },
  { room: 'functions/entrypoints/', may: ['functions/', 'npm:', 'node:'], because: 'the only files that compose' },
  { room: 'miniapp/src/workbench/', may: ['miniapp/src/', 'functions/domain/', 'functions/contract/', 'functions/words/', 'dist/policy/snapshot', 'npm:@tarojs/', 'npm:react', 'npm:react-dom'], because: 'the screen shares domain, contract and words with the server and nothing else' },
  { room: 'miniapp/src/', except: ['miniapp/src/workbench/'], may: ['miniapp/src/', '!miniapp/src/workbench/', 'npm:qrcode-generator', 'functions/domain/', 'functions/contract/', 'functions/words/', 'dist/policy/snapshot', 'npm:@tarojs/', 'npm:react', 'npm:react-dom'], because: 'people do not download the officers\' workbench' },
  { room: 'miniapp/', may: ['miniapp/', 'functions/words/', 'npm:', 'node:'], because: 'the build of the mini-program' },
  { room: 'infra/cloud/', may: ['infra/cloud/', 'functions/stores/table-definition', 'functions/contract/', 'functions/settings/', 'functions/telemetry/', 'functions/policy/', 'functions/words/', 'npm:aws-cdk-lib', 'npm:constructs', 'node:path'], because: 'the cloud description knows shapes and names, no rule and no service' },
  { room: 'infra/local/city/', may: ['infra/local/city/', 'infra/local/virtual-date', 'functions/domain/', 'npm:', 'node:'], because: 'the simulated city stands at the wire; it may use domain types to make believable data' },
  { room: 'infra/local/', may: ['infra/local/', '!infra/local/city/', 'npm:', 'node:'], because: 'the local machine knows the synthesized description and the bundles as files, no source' },
  { room: 'infra/tools/', may: anything, because: 'programs for people who work on the project' },
  { room: 'test/', may: anything, because: 'tests look at everything' },
]

const fits = (target: string, pattern: string, file: string, room: string) => {
  const one = file.slice(room.length).split('/')
  // A file directly in the room belongs to every part of it.
  const filled = pattern.replace('<one>', one.length > 1 ? `${one[0]}/` : '')
  if (filled.includes('*')) return new RegExp(`^${filled.replace('*', '[^/]+')}$`).test(target)
  return filled.endsWith('/') ? target.startsWith(filled) || `${target}/` === filled : target === filled || target.startsWith(`${filled}/`) || (filled.endsWith(':') && target.startsWith(filled)) || (filled === 'package' && target.startsWith('package'))
}

/** The room of a file, or undefined for a file that stands in none. */
export function roomOf(file: string): Room | undefined {
  return rooms.find(({ room, except = [] }) => file.startsWith(room) && !except.some((part) => file.startsWith(part)))
}

/** Why an import may not be, or undefined when it may. */
export function objection({ from, to, typeOnly }: Edge): string | undefined {
  const room = roomOf(from)
  if (!room) return 'stands in no room'
  const allowed = [...room.may, ...(typeOnly ? (room.mayType ?? []) : [])]
  const denied = allowed.filter((pattern) => pattern.startsWith('!')).some((pattern) => fits(to, pattern.slice(1), from, room.room))
  if (!denied && allowed.some((pattern) => !pattern.startsWith('!') && fits(to, pattern, from, room.room))) return undefined
  // A service's files beside the capabilities are shared by all of them.
  if (room.room === 'functions/services/' && /^functions\/services\/[^/]+$/.test(to)) return undefined
  return room.because
}
