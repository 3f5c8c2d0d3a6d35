import path from 'node:path'
import { Child } from './child'
import type { VirtualClock } from './clock'
import type { DataFolder } from './data-folder'
import { chooseEngine, freePort, waitForPort } from './engine'
import { isAlive, markOf, type ProcessMark } from './process-mark'
import { step } from './steps'
import type { Service } from './wire'

export interface Services {
  table: Service
  queues: Service
  objects: Service
}

type Wanted = { name: string; script: string; args?: string[]; typescript?: boolean; env?: NodeJS.ProcessEnv }

/** The processes beside this one: table engine, queues and objects, and whatever is asked for with `child`. */
export class Machine {
  private readonly children: Child[] = []
  private engine: ProcessMark | undefined

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly folder: DataFolder,
    private readonly clock: VirtualClock,
    private readonly onDeath: (name: string, how: string) => void,
  ) {}

  async start(region: string): Promise<Services> {
    const [table, other] = await Promise.all([
      step('engine', async () => {
        const { said, endpoint } = await this.startEngine()
        return { said, value: { endpoint, region } }
      }),
      step('queues and objects', async () => {
        const port = await this.startQueues(region)
        return { said: `http://127.0.0.1:${port}`, value: { endpoint: `http://127.0.0.1:${port}`, region } }
      }),
    ])
    return { table, queues: other, objects: other }
  }

  /** Starts one more process that ends with this one. */
  child(wanted: Wanted): Child {
    const child = new Child({
      ...wanted,
      env: { ...this.env, ...wanted.env },
      log: path.join(this.folder.logs, `${wanted.name}.log`),
      onStart: (pid) => this.folder.remember(pid),
      onDeath: this.onDeath,
    })
    this.children.push(child)
    return child
  }

  async stop(): Promise<void> {
    for (const child of [...this.children].reverse()) await child.stop()
    // Its guard may have been killed before it could end the engine.
    if (this.engine && isAlive(this.engine)) process.kill(this.engine.pid, 'SIGKILL')
  }

  private async startEngine(): Promise<{ said: string; endpoint: string }> {
    const choice = chooseEngine(this.env)
    if ('endpoint' in choice) return { said: choice.name, endpoint: choice.endpoint }
    const port = await freePort()
    const child = this.child({ name: 'engine', script: path.join(__dirname, 'children/guard.mjs'), args: choice.command({ folder: this.folder.engine, port }) })
    const { pid } = await child.message('started')
    this.folder.remember(Number(pid))
    this.engine = markOf(Number(pid))
    await Promise.race([waitForPort(port), child.death()])
    return { said: choice.name, endpoint: `http://127.0.0.1:${port}` }
  }

  private async startQueues(region: string): Promise<number> {
    const child = this.child({
      name: 'queues-and-objects',
      script: path.join(__dirname, 'children/queues-and-objects.ts'),
      typescript: true,
      env: { REGION: region, QUEUES_DIR: this.folder.queues, OBJECTS_DIR: this.folder.objects, CLOCK_OFFSET: String(this.clock.offset) },
    })
    const { port } = await child.message('listening')
    this.clock.add(child)
    return Number(port)
  }
}
