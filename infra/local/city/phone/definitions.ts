import type { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { LogicLayer } from './logic-layer'
import type { PackageFiles } from './package-files'
import { rehome } from './rehome'
import type { Templates } from './templates'

/** Pages and components of one run of the app, each defined once, after the components that it uses. */
export class Definitions {
  private readonly defined = new Set<string>()

  constructor(
    private readonly files: PackageFiles,
    templates: Templates,
    readonly codeSpace: ReturnType<MiniProgramEnv['createCodeSpace']>,
    private readonly layer: LogicLayer,
  ) {
    for (const [name, text] of files.files) {
      if (name.endsWith('.json') && files.files.has(`${name.slice(0, -5)}.wxml`)) codeSpace.addComponentStaticConfig(name.slice(0, -5), JSON.parse(text))
      if (name.endsWith('.wxml')) codeSpace.addCompiledTemplate(name.slice(0, -5), { groupList: templates, content: templates[name.slice(0, -5)] } as never)
    }
  }

  page(path: string): void {
    if (this.defined.has(path)) return
    const { usingComponents = {} } = JSON.parse(this.files.files.get(`${path}.json`) ?? '{}') as { usingComponents?: Record<string, string> }
    for (const component of Object.values(usingComponents)) {
      const target = component.startsWith('/') ? component.slice(1) : new URL(component, `http://x/${path}`).pathname.slice(1)
      if (target !== path && !this.defined.has(target)) this.define(target)
    }
    this.define(path)
  }

  private define(name: string): void {
    this.defined.add(name)
    const { globals } = this.layer
    this.codeSpace.globalComponentEnv(globals, name, () => {
      // Definitions come from the other context: their property types and data must be this side's.
      for (const kind of ['Page', 'Component'] as const) {
        const own = globals[kind] as (definition: Record<string, unknown>) => void
        globals[kind] = (definition: Record<string, unknown>) => own(rehome(definition))
      }
      this.layer.load(`${name}.js`)
    })
  }
}
