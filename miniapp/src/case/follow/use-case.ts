import type { MyCase } from '@contract/my-case'
import type { ApplicationId } from '@domain/ids'
import { useCallback } from 'react'
import { readMyCase } from '@/api/my-case'
import { type Live, useLive } from '@/live/use-live'

const PAUSE = 15_000

/** A case as it stands, asked again while it is looked at. */
export function useCase(application: ApplicationId): Live<MyCase> {
  const read = useCallback((seen?: number) => readMyCase(application, seen), [application])
  return useLive<MyCase>(read, PAUSE)
}
