import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../json'
import { Trouble } from '../trouble'
import type { Assembly, Resource, Stack } from './model'
import { LOCAL_ACCOUNT, partitionOf, type Places, physicalOf } from './physical'

/** Marks a property that the template takes away with AWS::NoValue. */
const NOTHING = Symbol('AWS::NoValue')
type Resolved = Json | typeof NOTHING

/** Evaluates the intrinsic functions of the templates against this machine. Throws Trouble on a function or a reference it does not know: nothing is guessed. */
export class Resolver {
  constructor(
    private readonly assembly: Assembly,
    private readonly places: Places,
  ) {}

  /** `value` of the template of `stack` with everything filled in; undefined for AWS::NoValue. */
  value(stack: Stack, value: Json | undefined): Json | undefined {
    if (value === undefined) return undefined
    const resolved = this.resolve(stack, value)
    return resolved === NOTHING ? undefined : resolved
  }

  text(stack: Stack, value: Json | undefined): string | undefined {
    return textOf(this.value(stack, value))
  }

  /** The resource that a Ref, a GetAtt or an import points to; undefined for a plain text. */
  target(stack: Stack, value: Json | undefined): Resource | undefined {
    if (!isObject(value)) return undefined
    if (typeof value.Ref === 'string') return stack.resources.get(value.Ref)
    if (value['Fn::GetAtt'] !== undefined) return stack.resources.get(attributeOf(value['Fn::GetAtt'])[0])
    if (value['Fn::ImportValue'] !== undefined) {
      const found = this.exported(stack, value['Fn::ImportValue'])
      return this.target(found.stack, found.value)
    }
    return undefined
  }

  private resolve(stack: Stack, value: Json): Resolved {
    if (Array.isArray(value)) return value.map((each) => this.resolve(stack, each)).filter((each): each is Json => each !== NOTHING)
    if (!isObject(value)) return value
    const [name, argument] = Object.entries(value)[0] ?? []
    if (Object.keys(value).length === 1 && name && argument !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) return this.call(stack, name, argument)
    const object: JsonObject = {}
    for (const [key, each] of Object.entries(value)) {
      const resolved = each === undefined ? NOTHING : this.resolve(stack, each)
      if (resolved !== NOTHING) object[key] = resolved
    }
    return object
  }

  private call(stack: Stack, name: string, argument: Json): Resolved {
    switch (name) {
      case 'Ref':
        return this.ref(stack, String(argument))
      case 'Fn::GetAtt':
        return this.attribute(stack, ...attributeOf(argument))
      case 'Fn::Join': {
        const [separator, parts] = listOf(argument)
        return listOf(this.value(stack, parts)).map((part) => this.plain(part, name)).join(String(separator))
      }
      case 'Fn::Sub':
        return this.substitute(stack, argument)
      case 'Fn::Select': {
        const [index, list] = listOf(argument)
        const chosen = listOf(this.value(stack, list))[Number(this.value(stack, index))]
        if (chosen === undefined) throw new Trouble(`${stack.name}: Fn::Select ${JSON.stringify(argument)} has no such part.`)
        return chosen
      }
      case 'Fn::Split': {
        const [separator, text] = listOf(argument)
        return this.plain(this.value(stack, text), name).split(String(separator))
      }
      case 'Fn::ImportValue': {
        const found = this.exported(stack, argument)
        return this.resolve(found.stack, found.value)
      }
      case 'Fn::If': {
        const [condition, yes, no] = listOf(argument)
        return this.resolve(stack, (this.holds(stack, objectOf(stack.template.Conditions)[String(condition)]) ? yes : no) ?? '')
      }
      case 'Fn::FindInMap': {
        const [map, first, second] = listOf(argument).map((part) => this.plain(this.value(stack, part), name))
        const found = objectOf(objectOf(objectOf(stack.template.Mappings)[map ?? ''])[first ?? ''])[second ?? '']
        if (found === undefined) throw new Trouble(`${stack.name}: Fn::FindInMap ${JSON.stringify(argument)} finds nothing.`)
        return found
      }
      default:
        throw new Trouble(`${stack.name} uses ${name}, which this machine does not know.`)
    }
  }

  private ref(stack: Stack, id: string): Resolved {
    if (id === 'AWS::NoValue') return NOTHING
    const pseudo: Record<string, string> = {
      'AWS::Partition': partitionOf(stack.region),
      'AWS::Region': stack.region,
      'AWS::AccountId': LOCAL_ACCOUNT,
      'AWS::URLSuffix': stack.region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:${partitionOf(stack.region)}:cloudformation:${stack.region}:${LOCAL_ACCOUNT}:stack/${stack.name}/local`,
    }
    if (pseudo[id] !== undefined) return pseudo[id]
    const resource = stack.resources.get(id)
    if (resource) return physicalOf(resource, this.places).ref
    const parameter = objectOf(stack.template.Parameters)[id]
    const value = isObject(parameter) ? parameter.Default : undefined
    if (value === undefined || textOf(objectOf(parameter).Type)?.startsWith('AWS::SSM')) throw new Trouble(`${stack.name}: Ref ${id} points to nothing that has a value here.`)
    return value
  }

  private attribute(stack: Stack, id: string, name: string): string {
    const resource = stack.resources.get(id)
    const value = resource && physicalOf(resource, this.places).attributes[name]
    if (value === undefined) throw new Trouble(`${stack.name}: ${resource ? `${resource.type} ${id}` : id} has no attribute ${name} here.`)
    return value
  }

  private substitute(stack: Stack, argument: Json): string {
    const [text, own] = Array.isArray(argument) ? [String(argument[0]), objectOf(argument[1])] : [String(argument), {}]
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      if (own[name] !== undefined) return this.plain(this.value(stack, own[name]), 'Fn::Sub')
      const [id = '', ...attribute] = name.split('.')
      return attribute.length > 0 ? this.attribute(stack, id, attribute.join('.')) : this.plain(this.value(stack, { Ref: id }), 'Fn::Sub')
    })
  }

  private exported(stack: Stack, argument: Json): { stack: Stack; value: Json } {
    const wanted = this.text(stack, argument)
    for (const other of this.assembly.stacks) {
      for (const output of Object.values(objectOf(other.template.Outputs))) {
        const described = objectOf(output)
        if (described.Value !== undefined && isObject(described.Export) && this.text(other, described.Export.Name) === wanted) return { stack: other, value: described.Value }
      }
    }
    throw new Trouble(`${stack.name} imports ${wanted}, which no stack exports.`)
  }

  private holds(stack: Stack, condition: Json | undefined): boolean {
    const [name, argument] = Object.entries(objectOf(condition))[0] ?? []
    const parts = listOf(argument)
    if (name === 'Fn::Equals') return JSON.stringify(this.value(stack, parts[0])) === JSON.stringify(this.value(stack, parts[1]))
    if (name === 'Fn::Not') return !this.holds(stack, parts[0])
    if (name === 'Fn::And') return parts.every((part) => this.holds(stack, part))
    if (name === 'Fn::Or') return parts.some((part) => this.holds(stack, part))
    if (name === 'Condition') return this.holds(stack, objectOf(stack.template.Conditions)[String(argument)])
    throw new Trouble(`${stack.name}: this machine does not know the condition ${JSON.stringify(condition)}.`)
  }

  private plain(value: Json | undefined, where: string): string {
    const text = textOf(value)
    if (text === undefined) throw new Trouble(`${where} needs a text, not ${JSON.stringify(value)}.`)
    return text
  }
}

function attributeOf(argument: Json | undefined): [string, string] {
  const [id = '', ...rest] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.')
  return [id, rest.join('.')]
}
