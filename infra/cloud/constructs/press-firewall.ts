import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Stage as ApiStage } from 'aws-cdk-lib/aws-apigateway'
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import { KeptLogGroup } from './kept-log-group'

type Statement = CfnWebACL.StatementProperty

/** Requests of one address in five minutes. A whole village, or a duty office with its boards, may stand behind one address. */
const LIMIT = { pressesCounted: 30, othersBlocked: 10_000 }

const noTransformation = [{ priority: 0, type: 'NONE' }]
const isPost: Statement = { byteMatchStatement: { fieldToMatch: { method: {} }, positionalConstraint: 'EXACTLY', searchString: 'POST', textTransformations: noTransformation } }
// Behind the default address the stage stands before the path, behind the filed domain it does not.
const endsWith = (end: string): Statement => ({ byteMatchStatement: { fieldToMatch: { uriPath: {} }, positionalConstraint: 'ENDS_WITH', searchString: end, textTransformations: noTransformation } })

/**
 * The web firewall of the API. A press for help, from the app or by SMS, is counted and never blocked: every rule that can block leaves it out.
 * Its log keeps only what was counted or blocked, without credentials and query.
 */
export class PressFirewall extends Construct {
  constructor(scope: Construct, id: string, props: { stage: ApiStage; pressPaths: readonly string[] }) {
    super(scope, id)
    const press: Statement = { andStatement: { statements: [isPost, { orStatement: { statements: props.pressPaths.map(endsWith) } }] } }
    const notAPress: Statement = { notStatement: { statement: press } }
    const visibility = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName })
    const managed = (priority: number, name: string, onlyCounted: string[] = []) => ({
      name,
      priority,
      overrideAction: { none: {} },
      statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, scopeDownStatement: notAPress, ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) } },
      visibilityConfig: visibility(name),
    })
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Requests'),
      rules: [
        {
          name: 'CountPresses',
          priority: 0,
          action: { count: {} },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: LIMIT.pressesCounted, scopeDownStatement: press } },
          visibilityConfig: visibility('ManyPressesOfOneAddress'),
        },
        // It would block every body over 8 KiB: a part of a photo, a drawn signature, a page of answers. How large a body may be is said by its route and checked inside.
        managed(1, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        {
          name: 'LimitOthers',
          priority: 3,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: LIMIT.othersBlocked, scopeDownStatement: notAPress } },
          visibilityConfig: visibility('TooManyRequestsOfOneAddress'),
        },
      ],
    })
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: props.stage.stageArn })
    const logs = new KeptLogGroup(this, 'Logs', { logGroupName: 'aws-waf-logs-doudi' })
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [Stack.of(this).formatArn({ service: 'logs', resource: 'log-group', resourceName: logs.logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME })],
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { queryString: {} }],
      loggingFilter: { DefaultBehavior: 'DROP', Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }, { ActionCondition: { Action: 'COUNT' } }] }] },
    })
  }
}
