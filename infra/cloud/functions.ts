/** What a function may use: each brings its environment value and exactly the permissions that go with it. */
export type Use = 'table' | 'noticeQueue' | 'paperQueue' | 'key' | 'signingKey' | 'sealCheckKey' | 'filesBucket' | 'providersSecret' | 'firstAdministratorSecret' | 'wechatApi' | 'smsApi' | 'voiceCallApi' | 'identityApi'

export interface FunctionDescription {
  /** file in functions/entrypoints and folder in dist/functions */
  entry: string
  /** what people lose while it does not work: first sentence of its alarms */
  impact: string
  uses: readonly Use[]
  timeoutSeconds: number
  /** MB; more memory is more processor */
  memory: number
  /** files that lie beside its bundle: where, and where they come from, both below node_modules */
  beside?: Readonly<Record<string, string>>
}

/** Every function of the product: read by the build, by the stacks and by the tests. */
export const functions = {
  CitizenApi: {
    entry: 'citizen-api',
    impact: 'Residents cannot send a press for help through the app or follow one, nor log in, apply or sign; they must telephone.',
    uses: ['table', 'key', 'signingKey', 'filesBucket', 'providersSecret', 'wechatApi', 'smsApi', 'identityApi'],
    timeoutSeconds: 15,
    memory: 1024,
  },
  WorkbenchApi: {
    entry: 'workbench-api',
    impact: 'Officers cannot see, take or answer presses for help on the workbench, nor work on cases.',
    uses: ['table', 'key', 'sealCheckKey', 'filesBucket', 'firstAdministratorSecret'],
    timeoutSeconds: 15,
    memory: 1024,
  },
  CallbacksApi: {
    entry: 'callbacks-api',
    impact: 'Presses sent by SMS do not arrive, and an officer who presses 1 on the telephone does not get the ticket.',
    uses: ['table', 'key', 'providersSecret'],
    timeoutSeconds: 15,
    memory: 512,
  },
  Relay: {
    entry: 'relay',
    impact: 'Officers are not told of new presses, residents not of their applications, and boards do not move.',
    uses: ['table', 'noticeQueue', 'paperQueue'],
    timeoutSeconds: 55,
    memory: 512,
  },
  Notifier: {
    entry: 'notifier',
    impact: 'Officers get no message, SMS or call about presses that wait for them, and residents none about their applications.',
    uses: ['table', 'key', 'providersSecret', 'wechatApi', 'smsApi', 'voiceCallApi'],
    timeoutSeconds: 60,
    memory: 512,
  },
  Renderer: {
    entry: 'renderer',
    impact: 'Papers that people must sign are not made, so nobody can sign and no application can be submitted.',
    uses: ['table', 'key', 'filesBucket'],
    timeoutSeconds: 60,
    memory: 1024,
    beside: {
      'paper-font.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      // The part of a font is cut by this, which looks for it where packages lie.
      'node_modules/harfbuzzjs/package.json': 'harfbuzzjs/package.json',
      'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm': 'harfbuzzjs/dist/harfbuzz-subset.wasm',
    },
  },
  Clock: {
    entry: 'clock',
    impact: 'Presses that nobody takes do not step up to the next desk, and no deadline of a case is rung.',
    uses: ['table', 'key'],
    timeoutSeconds: 55,
    memory: 512,
  },
} as const satisfies Record<string, FunctionDescription>
