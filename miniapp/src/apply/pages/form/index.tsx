import { ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { ProvenOnly } from '@/session/proven-only'
import { Begin } from '../../form/begin'
import { Continue } from '../../form/continue'

/** `application`: goes on with this one; else begins one, for the `wish` that is named. */
export default function FormPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  return <ProvenOnly title={say('form.step.wish')}>{() => (application.success ? <Continue application={application.data} /> : <Begin wish={params.wish} />)}</ProvenOnly>
}
