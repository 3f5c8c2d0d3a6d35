import { Aspects } from 'aws-cdk-lib'
import { AwsSolutionsChecks, type INagLogger, type NagLoggerErrorData, type NagLoggerNonComplianceData } from 'cdk-nag'
import { type Acknowledgement, acknowledged } from '../../infra/cloud/acknowledged'
import { describedApp } from './resources'

interface Finding {
  rule: string
  path: string
  finding: string
}

/** Every finding, and every rule that could not be applied at all. */
function findings(): Finding[] {
  const found: Finding[] = []
  const note = ({ ruleId, resource }: NagLoggerNonComplianceData | NagLoggerErrorData, finding: string) => found.push({ rule: ruleId, path: resource.node.path, finding })
  const logger: INagLogger = {
    onCompliance() {},
    onNonCompliance: (data) => void note(data, data.findingId),
    onSuppressed() {},
    onError: (data) => void note(data, `could not be checked: ${data.errorMessage}`),
    onSuppressedError() {},
    onNotApplicable() {},
  }
  const app = describedApp()
  Aspects.of(app).add(new AwsSolutionsChecks({ additionalLoggers: [logger], reports: false }))
  app.synth()
  return found
}

const covers = (entry: Acknowledgement, { rule, path, finding }: Finding) => entry.rule === rule && path.startsWith(entry.path) && (entry.finding ?? '') === finding

describe('the policy check of the cloud description', () => {
  const found = findings()

  it('finds nothing that nobody has read and accepted', () => {
    expect(found.filter((each) => !acknowledged.some((entry) => covers(entry, each)))).toEqual([])
  })

  it('needs every acknowledgement that is written down, each with a reason', () => {
    expect(acknowledged.filter((entry) => !found.some((each) => covers(entry, each)))).toEqual([])
    expect(acknowledged.filter(({ reason }) => reason.length < 40)).toEqual([])
  })
})
