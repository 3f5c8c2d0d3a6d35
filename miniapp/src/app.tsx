import '@/words/main'
import { type PropsWithChildren, useEffect } from 'react'
import { keepShell } from '@/platform/offline-shell'
import { fetchNewer, putKeptWords } from '@/policy/newer'
import { startQueue } from '@/urgent-queue'
import './app.css'

putKeptWords()

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    startQueue()
    keepShell()
    void fetchNewer()
  }, [])
  return children
}
