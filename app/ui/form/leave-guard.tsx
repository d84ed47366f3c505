import { type BlockerFunction, useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { Layer } from '../floating/later-ones.ts'
import { kitMessages } from '../messages.ts'
import { useOnceOpen } from '../once-open.ts'
import { stateOf } from './form-fields.ts'

/** Inside a form: asks before its page is left with something typed and not saved. `hint` says what happens to it. */
export function LeaveGuard({ hint }: { hint?: string }) {
  const m = useMessages(kitMessages)
  const mark = useRef<HTMLSpanElement>(null)
  const opened = useRef<string>(undefined)
  const formAround = useCallback(() => mark.current?.closest('form') ?? null, [])
  useEffect(() => {
    const form = formAround()
    if (form) opened.current = stateOf(form)
  }, [formAround])
  const isChanged = useCallback(() => {
    const form = formAround()
    return form !== null && opened.current !== undefined && stateOf(form) !== opened.current
  }, [formAround])

  // A save that succeeds goes on by the server's redirect, which nothing holds back.
  const blocker = useBlocker(
    useCallback<BlockerFunction>(
      ({ currentLocation, nextLocation }) =>
        currentLocation.pathname !== nextLocation.pathname && isChanged(),
      [isChanged],
    ),
  )
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isChanged()) event.preventDefault()
      },
      [isChanged],
    ),
  )
  const stay = () => blocker.reset?.()
  const isAsking = blocker.state === 'blocked'
  const wasAsking = useOnceOpen(isAsking)
  return (
    <>
      <span ref={mark} hidden />
      {wasAsking && (
        <Layer
          kind="modal"
          opened={isAsking}
          onClose={stay}
          title={m.leaveTitle}
          centered
          size={400}
          closeButtonProps={{ 'aria-label': m.close }}
          transitionProps={{ duration: 140 }}
        >
          <div className="z-stack">
            <p className="z-small">{hint ?? m.leaveHint}</p>
            <div className="z-row">
              <Button type="button" tone="primary" onClick={stay} data-autofocus>
                {m.stay}
              </Button>
              <Button type="button" tone="quiet" onClick={() => blocker.proceed?.()}>
                {m.leave}
              </Button>
            </div>
          </div>
        </Layer>
      )}
    </>
  )
}
