import { apis } from '../../functions/contract'
import { inboundSms } from '../../functions/contract/callbacks'
import { problemStatus } from '../../functions/contract/problems'
import type { Route } from '../../functions/contract/route'
import { requestHelp } from '../../functions/contract/urgent-relief'
import { at, allResources, type CloudResource, describedTemplates, listAt, mentions } from './resources'

const resources = allResources(describedTemplates())
const ofType = (type: string) => resources.filter((each) => each.type === type)

/** Whole path of an API resource. */
function pathOf(id: string): string {
  const resource = ofType('AWS::ApiGateway::Resource').find((each) => each.id === id)
  if (!resource) return ''
  return `${pathOf(mentions(resource, 'ParentId')[0] ?? '')}/${String(at(resource, 'PathPart'))}`
}

const methods = ofType('AWS::ApiGateway::Method').map((method) => ({ method, path: `${at(method, 'HttpMethod')} ${pathOf(mentions(method, 'ResourceId')[0] ?? '') || '/'}` }))
const integrationOf = (path: string) => {
  const method = methods.find((each) => each.path === path)?.method
  if (!method) throw new Error(`no ${path}`)
  return { type: at(method, 'Integration.Type'), leadsTo: mentions(method, 'Integration.Uri'), method }
}

describe('the one door', () => {
  it('leads each path to its own function, and everything else to the pages', () => {
    expect(methods.map(({ path }) => path).sort()).toEqual(
      [
        'GET /',
        'GET /{proxy+}',
        'GET /api/health',
        'ANY /api/citizen/{proxy+}',
        'POST /api/citizen/urgent-requests',
        'ANY /api/citizen/urgent-requests',
        'ANY /api/citizen/urgent-requests/{proxy+}',
        'ANY /api/workbench/{proxy+}',
        'ANY /api/callbacks/{proxy+}',
      ].sort(),
    )
    for (const [path, name] of [
      ['ANY /api/citizen/{proxy+}', 'CitizenApi'],
      ['POST /api/citizen/urgent-requests', 'CitizenApi'],
      ['GET /api/health', 'CitizenApi'],
      ['ANY /api/workbench/{proxy+}', 'WorkbenchApi'],
      ['ANY /api/callbacks/{proxy+}', 'CallbacksApi'],
    ] as const) {
      const { type, leadsTo } = integrationOf(path)
      expect({ path, type, leadsTo: leadsTo.some((id) => id.startsWith(`${name}Function`)) }).toEqual({ path, type: 'AWS_PROXY', leadsTo: true })
    }
    expect(Object.values(apis).map(({ base }) => base).sort()).toEqual(['/api/callbacks', '/api/citizen', '/api/workbench'])
  })

  it('answers with a known problem and its sentence where no function is reached', () => {
    const answers = ofType('AWS::ApiGateway::GatewayResponse').map((each) => ({ status: at(each, 'StatusCode'), body: JSON.parse(String(at(each, 'ResponseTemplates.application/json'))) }))
    expect(answers.length).toBeGreaterThan(5)
    for (const { status, body } of answers) {
      expect(problemStatus[body.code as keyof typeof problemStatus]).toBe(Number(status))
      expect(body.title).toMatch(/[\u4e00-\u9fff]/)
      expect(JSON.stringify(body)).not.toMatch(/[$#]/)
    }
  })

  it('reads files of the private bucket only through its own role, with headers that keep other scripts and frames out', () => {
    for (const path of ['GET /', 'GET /{proxy+}']) {
      const { type, method } = integrationOf(path)
      expect({ path, type, role: mentions(method, 'Integration.Credentials')[0]?.startsWith('WebRole') }).toEqual({ path, type: 'AWS', role: true })
      const responses = listAt(method, 'Integration.IntegrationResponses') as { StatusCode: string; ResponseParameters: Record<string, string>; ResponseTemplates?: Record<string, string> }[]
      expect(responses.map(({ StatusCode }) => StatusCode)).toEqual(['200', '404', '502'])
      for (const { ResponseParameters: headers } of responses) {
        const policy = headers['method.response.header.Content-Security-Policy'] ?? ''
        expect(policy).toMatch(/^'.*'$/)
        expect(policy).toContain("script-src 'self';")
        expect(policy).toContain("frame-ancestors 'none'")
        expect(policy).not.toContain('unsafe-eval')
        expect(headers['method.response.header.X-Content-Type-Options']).toBe("'nosniff'")
      }
      for (const { StatusCode, ResponseTemplates } of responses) if (StatusCode !== '200') expect(Object.values(ResponseTemplates ?? {}).every((text) => /^[\u3000-\u9fff\uff00-\uffef]+/.test(text))).toBe(true)
      const declared = listAt(method, 'MethodResponses') as { StatusCode: string; ResponseParameters: Record<string, boolean> }[]
      for (const { StatusCode, ResponseParameters } of responses) expect(Object.keys(declared.find((each) => each.StatusCode === StatusCode)?.ResponseParameters ?? {}).sort()).toEqual(Object.keys(ResponseParameters).sort())
    }
  })

  it('gives the press a greater share than anything else', () => {
    const [stage] = ofType('AWS::ApiGateway::Stage')
    const settings = listAt(stage as CloudResource, 'MethodSettings') as { HttpMethod: string; ResourcePath: string; ThrottlingRateLimit?: number; DataTraceEnabled?: boolean }[]
    const rate = (method: string, path: string) => settings.find((each) => each.HttpMethod === method && each.ResourcePath === path)?.ThrottlingRateLimit ?? 0
    expect(rate('POST', '/~1api~1citizen~1urgent-requests')).toBeGreaterThan(rate('*', '/*'))
    expect(settings.filter(({ DataTraceEnabled }) => DataTraceEnabled)).toEqual([])
  })
})

describe('the firewall', () => {
  interface Statement {
    NotStatement?: { Statement: Statement }
    AndStatement?: { Statements: Statement[] }
    OrStatement?: { Statements: Statement[] }
    ByteMatchStatement?: { FieldToMatch: object; PositionalConstraint: string; SearchString: string }
    RateBasedStatement?: { ScopeDownStatement: Statement }
    ManagedRuleGroupStatement?: { ScopeDownStatement: Statement; RuleActionOverrides?: object[] }
  }
  interface Rule {
    Name: string
    Action?: Record<string, object>
    Statement: Statement
  }
  const [acl] = ofType('AWS::WAFv2::WebACL')
  const rules = listAt(acl as CloudResource, 'Rules') as unknown as Rule[]

  /** Whether a request reaches a rule, as the firewall reads its statement. */
  function meets(statement: Statement, request: { method: string; path: string }): boolean {
    if (statement.NotStatement) return !meets(statement.NotStatement.Statement, request)
    if (statement.AndStatement) return statement.AndStatement.Statements.every((each) => meets(each, request))
    if (statement.OrStatement) return statement.OrStatement.Statements.some((each) => meets(each, request))
    if (statement.ByteMatchStatement) {
      const { FieldToMatch, PositionalConstraint, SearchString } = statement.ByteMatchStatement
      const value = 'Method' in FieldToMatch ? request.method : request.path
      return PositionalConstraint === 'EXACTLY' ? value === SearchString : value.endsWith(SearchString)
    }
    throw new Error('a statement that this test cannot read')
  }
  const scopeOf = ({ Statement: { RateBasedStatement, ManagedRuleGroupStatement } }: Rule) => (RateBasedStatement ?? ManagedRuleGroupStatement)?.ScopeDownStatement
  const canBlock = ({ Action }: Rule) => !Action || !('Count' in Action)
  const reaching = (request: { method: string; path: string }) => rules.filter((rule) => meets(scopeOf(rule) ?? { AndStatement: { Statements: [] } }, request))

  it.each([`${apis.citizen.base}${requestHelp.path}`, `/live${apis.citizen.base}${requestHelp.path}`, `${apis.callbacks.base}${inboundSms.path}`])('counts a press at %s and can never block it', (path) => {
    const reached = reaching({ method: 'POST', path })
    expect(reached.map(({ Name }) => Name)).toEqual(['CountPresses'])
    expect(reached.filter(canBlock)).toEqual([])
    expect(at(acl as CloudResource, 'DefaultAction')).toEqual({ Allow: {} })
  })

  it.each([
    ['POST', '/api/workbench/sessions'],
    ['GET', '/api/citizen/urgent-requests'],
    ['GET', '/'],
  ])('guards %s %s by known attacks and by number', (method, path) => {
    expect(reaching({ method, path }).map(({ Name }) => Name)).toEqual(['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet', 'LimitOthers'])
  })

  it('lets through bodies as large as our routes take', () => {
    const groups = rules.flatMap(({ Statement: { ManagedRuleGroupStatement } }) => ManagedRuleGroupStatement ?? [])
    expect(groups.flatMap(({ RuleActionOverrides = [] }) => RuleActionOverrides)).toEqual([{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }])
    const largest = Math.max(...Object.values(apis).flatMap(({ routes }) => (routes as readonly Route[]).map(({ mostBytes = 0 }) => mostBytes)))
    expect(largest).toBeGreaterThan(8 * 1024)
    expect(largest).toBeLessThan(6 * 1024 * 1024)
  })

  it('stands before the stage that is served, and its log leaves credentials and query out', () => {
    const [association] = ofType('AWS::WAFv2::WebACLAssociation')
    expect(mentions(association as CloudResource, 'ResourceArn').some((id) => id.startsWith('PublicApiDeploymentStagelive'))).toBe(true)
    const [logging] = ofType('AWS::WAFv2::LoggingConfiguration')
    expect(listAt(logging as CloudResource, 'RedactedFields')).toEqual([{ SingleHeader: { Name: 'authorization' } }, { QueryString: {} }])
  })
})
