import '@/apply/words'
import { FieldNameSchema, formSteps } from '@domain/application/form'
import { ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { ProvenOnly } from '@/session/proven-only'
import { Begin } from '../../form/begin'
import { Continue } from '../../form/continue'
import type { FormStart } from '../../form/fill-in'

/** `application`: goes on with this one, at `step` and `field` where the signing board sent somebody to put something right; else begins one, for the `wish` that is named. */
export default function FormPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  return <ProvenOnly title={say('form.step.wish')}>{() => (application.success ? <Continue application={application.data} start={startIn(params)} /> : <Begin wish={params.wish} />)}</ProvenOnly>
}

function startIn({ step, field }: Readonly<Record<string, string | undefined>>): FormStart | undefined {
  const at = formSteps.find((each) => each === step)
  const named = FieldNameSchema.safeParse(field)
  return at && { step: at, ...(named.success && { field: named.data }) }
}
