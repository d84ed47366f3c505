import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { pageRouter } from '#app/http/private-names.ts'
import { readAnew } from '#app/ui/steady/pass.ts'
import { useSending } from '#app/ui/steady/use-sending.ts'
import { changedEvent } from '../done.ts'
import type { Waiting } from '../waits.tsx'
import { both, concerns, type Told } from './followed.ts'
import type { Letter } from './line.ts'

type Line = typeof import('./line.ts')
/** Nothing is seen of it: it comes after all that makes the page live. */
const line = async (): Promise<Line> => {
  await new Promise((done) => setTimeout(done))
  return import('./line.ts')
}

/** Not all browsers of the office ask at the same moment. */
const spread = 300

/**
 * Lets the page follow what others do: the page itself when it concerns it, the menu's counts in any case. Waits while the
 * page is busy or out of sight. Answers the counts: those the frame was loaded with, and the others as they come.
 */
export function useLive(
  account: string | undefined,
  loaded: Waiting,
  concerned: (letter: Letter) => void,
): Waiting {
  const navigation = useNavigation()
  const { pathname } = useLocation()
  const isSending = useSending()
  const [counts, setCounts] = useState<{ since: Waiting; waiting: Waiting }>()
  const now = useRef({ pathname, loaded, concerned, isBusy: false })
  now.current = { pathname, loaded, concerned, isBusy: navigation.state !== 'idle' }

  const { current: readCounts } = useRef((since: Waiting) => {
    void askCounts().then((waiting) => waiting && setCounts({ since, waiting }))
  })
  useEffect(() => {
    if (account) readCounts(loaded)
  }, [account, loaded, readCounts])

  useEffect(() => {
    if (!account) return
    let pending: Told | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = (ms: number) => {
      timer ??= setTimeout(act, ms)
    }
    const act = () => {
      timer = undefined
      const { pathname, loaded, isBusy } = now.current
      if (!pending || document.visibilityState === 'hidden') return
      if (isBusy || isSending()) return soon(200)
      const told = pending
      pending = undefined
      if (concerns(pathname, told)) readAnew(pageRouter(), { own: false })
      else readCounts(loaded)
    }
    const seen = () => soon(0)
    document.addEventListener('visibilitychange', seen)
    let isOver = false
    let end = () => {}
    const hears: Parameters<Line['listenLive']>[1] = {
      told: (told) => {
        pending = both(pending, told)
        soon(Math.random() * spread)
      },
      concerned: (letter) => {
        now.current.concerned(letter)
        readCounts(now.current.loaded)
      },
    }
    // What happens until it listens comes with the stream.
    void line().then(
      ({ listenLive }) => {
        if (!isOver) end = listenLive(account, hears)
      },
      () => {},
    )
    return () => {
      isOver = true
      end()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [account, isSending, readCounts])

  useEffect(() => {
    const changed = () => readAnew(pageRouter(), { own: true })
    window.addEventListener(changedEvent, changed)
    return () => window.removeEventListener(changedEvent, changed)
  }, [])

  return counts?.since === loaded ? counts.waiting : { ...counts?.waiting, ...loaded }
}

async function askCounts(): Promise<Waiting | undefined> {
  const answer = await fetch(at.waiting(), { headers: { 'X-Told': '1' }, redirect: 'manual' }).catch(
    () => undefined,
  )
  return answer?.ok ? ((await answer.json()) as { waiting: Waiting }).waiting : undefined
}
