// Writes src/ui/icon/drawings.ts from lucide-static (ISC licence): only the icons named here. Run: node miniapp/config/icons.mjs
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const icons = {
  // the eight pictures of the first tap
  'no-food': 'soup',
  'no-shelter': 'house',
  'ill-or-hurt': 'bandage',
  'child-alone': 'baby',
  violence: 'shield-alert',
  disaster: 'flame',
  'no-money': 'wallet',
  other: 'message-circle-question-mark',
  // how to reach you
  call: 'phone',
  'sms-only': 'message-square',
  'someone-near': 'users',
  none: 'phone-off',
  // everywhere else
  ambulance: 'ambulance',
  fire: 'flame',
  police: 'siren',
  apply: 'hand-heart',
  progress: 'list-checks',
  help: 'life-buoy',
  place: 'map-pin',
  here: 'locate-fixed',
  search: 'search',
  'larger-text': 'a-large-small',
  'read-aloud': 'volume-2',
  'stop-reading': 'volume-x',
  back: 'chevron-left',
  on: 'chevron-right',
  down: 'chevron-down',
  done: 'circle-check',
  now: 'circle-dot',
  later: 'circle',
  box: 'square',
  'box-on': 'square-check',
  attention: 'circle-alert',
  info: 'info',
  waiting: 'clock',
  'no-network': 'wifi-off',
  again: 'refresh-cw',
  leave: 'log-out',
  write: 'pencil',
  close: 'x',
  person: 'user-round',
  shield: 'shield-check',
  send: 'send',
  copy: 'copy',
  camera: 'camera',
  inbox: 'mail',
  paper: 'file-text',
}

const here = path.dirname(fileURLToPath(import.meta.url))
const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')

/** The drawing inside the svg element, on one line. */
const drawing = (file) =>
  fs
    .readFileSync(path.join(folder, `${file}.svg`), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<svg[\s\S]*?>|<\/svg>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ \/>/g, '/>')
    .trim()

const lines = Object.entries(icons).map(([name, file]) => `  '${name}': '${drawing(file)}',`)
fs.writeFileSync(
  path.join(here, '../src/ui/icon/drawings.ts'),
  `// Written by miniapp/config/icons.mjs from lucide-static (ISC licence); change the list there.\n/** 24 × 24 outline drawings. */\nexport const drawings = {\n${lines.join('\n')}\n} as const\n\nexport type IconName = keyof typeof drawings\n`,
)
