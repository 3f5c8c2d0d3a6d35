/** How the app came to the foreground: WeChat's number for the way, the page and its query as they are written. */
export interface Entering {
  scene: number
  path: string
  query: Record<string, string>
}

/** WeChat's numbers for the ways in that this city's people use. */
export const scenes = { 'chat-list': 1001, 'card-from-one': 1007, 'card-from-group': 1008, scanned: 1011, 'task-list': 1089, 'mini-code': 1047 } as const
