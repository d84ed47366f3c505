import { useNavigate } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Layer } from '../floating/later-ones.ts'
import { kitMessages } from '../messages.ts'

type Props = { title: ReactNode; closeTo: string; children: ReactNode; size?: number }

// The server has no layer to float on: there, and without JavaScript, the dialog stands in the page.
function useFloats() {
  const [floats, setFloats] = useState(false)
  useEffect(() => setFloats(true), [])
  return floats
}

function InPage({ title, children }: Pick<Props, 'title' | 'children'>) {
  return (
    <section className="z-page" data-in-page>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The first field takes the focus as the layer opens, not its ✕; on a phone none does, so that no keyboard jumps up. */
function focusFirst(box: HTMLElement | null) {
  if (!box) return
  if (!matchMedia('(hover: hover)').matches) {
    box.tabIndex = -1
    box.setAttribute('data-autofocus', '')
    return
  }
  const first = box.querySelector<HTMLElement>(
    'input:not([type=hidden], [type=file]), textarea, select, [data-first]',
  )
  first?.setAttribute('data-autofocus', '')
}

/** A route drawn as a sheet at the side; closing it goes to `closeTo`. */
export function Sheet({ title, closeTo, children, size = 480 }: Props) {
  const navigate = useNavigate()
  const m = useMessages(kitMessages)
  const close = () => navigate(closeTo, { preventScrollReset: true })
  if (!useFloats()) return <InPage title={title}>{children}</InPage>
  return (
    <Layer
      kind="drawer"
      opened
      onClose={close}
      title={title}
      position="right"
      size={size}
      closeButtonProps={{ 'aria-label': m.close }}
      transitionProps={{ duration: 140 }}
    >
      <div ref={focusFirst} className="z-layer">
        {children}
      </div>
    </Layer>
  )
}

/** A route drawn as a dialog in the middle; closing it goes to `closeTo`. */
export function Dialog({ title, closeTo, children, size = 520 }: Props) {
  const navigate = useNavigate()
  const m = useMessages(kitMessages)
  const close = () => navigate(closeTo, { preventScrollReset: true })
  if (!useFloats()) return <InPage title={title}>{children}</InPage>
  return (
    <Layer
      kind="modal"
      opened
      onClose={close}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': m.close }}
      transitionProps={{ duration: 140 }}
    >
      <div ref={focusFirst} className="z-layer">
        {children}
      </div>
    </Layer>
  )
}
