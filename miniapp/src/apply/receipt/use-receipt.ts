import type { MyCase } from '@contract/my-case'
import type { ApplicationId } from '@domain/ids'
import { useEffect, useState } from 'react'
import { readMyCase } from '@/api/my-case'
import type { Refusal } from '@/platform/request'

/** The case that an application became, as the server has it now. */
export function useReceipt(application: ApplicationId): { of?: MyCase; refusal?: Refusal; again: () => void } {
  const [of, setOf] = useState<MyCase>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let left = false
    const read = async () => {
      const answer = await readMyCase(application)
      if (left) return
      if (!answer.ok) setRefusal(answer.refusal)
      else if (!('unchanged' in answer.value)) setOf(answer.value)
    }
    void read()
    return () => {
      left = true
    }
  }, [application, tries])
  const again = () => {
    setRefusal(undefined)
    setTries(tries + 1)
  }
  return { ...(of && { of }), ...(refusal && { refusal }), again }
}
