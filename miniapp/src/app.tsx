import '@/words/main'
import { type PropsWithChildren, useEffect } from 'react'
import { startEndings } from '@/api/end-session'
import { keepShell } from '@/platform/offline-shell'
import { fetchNewer, putKeptWords } from '@/policy/newer'
import { startQueue } from '@/urgent-queue'
import './app.css'

putKeptWords()

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    startQueue()
    startEndings()
    keepShell()
    void fetchNewer()
  }, [])
  return children
}
