import { type FetcherWithComponents, type FormProps, Form as RouteForm } from '@remix-run/react'
import { type FormEvent, forwardRef, useState } from 'react'
import { later } from '../later.tsx'
import { refuseLeftovers } from './leftovers.ts'
import { useDraft } from './use-draft.ts'

const DraftNotice = later(() => import('./draft-notice.tsx'))

type Props = FormProps & {
  /** Submits through this fetcher instead of navigating. */
  via?: FetcherWithComponents<unknown>
  /** `false` for what must not be kept: passwords, reasons for a look at a number. */
  draft?: boolean
}

/**
 * A form that changes something: what is typed is kept until the server has it, text left in a picker is a fault of its
 * field, and the browser fills in nobody's own data.
 */
export const Form = forwardRef<HTMLFormElement, Props>(function Form(
  { via, draft = true, onSubmit, children, ...rest },
  ref,
) {
  const Native = via?.Form ?? RouteForm
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const { restored, startOver, dismiss } = useDraft(draft ? form : null)
  const hold = (node: HTMLFormElement | null) => {
    setForm(node)
    if (typeof ref === 'function') ref(node)
    else if (ref) ref.current = node
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (refuseLeftovers(event.currentTarget)) return event.preventDefault()
    onSubmit?.(event)
  }
  return (
    <Native
      method="post"
      autoComplete="off"
      data-kept={draft || undefined}
      {...rest}
      ref={hold}
      onSubmit={submit}
    >
      {restored && <DraftNotice restored={restored} startOver={startOver} dismiss={dismiss} />}
      {children}
    </Native>
  )
})
