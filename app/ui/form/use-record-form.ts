import { type FormEncType, useNavigation, useSubmit } from '@remix-run/react'
import { type FocusEvent, type FormEvent, useEffect, useRef } from 'react'
import { type FieldErrors, type Resolver, set, useForm } from 'react-hook-form'
import { faultMessages } from '#app/i18n/fault-messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Faults, faultsIn, type LateSchema } from './faults.ts'
import { useRefusal } from './use-refusal.ts'

/**
 * react-hook-form bound to a schema and to the route's action: checks a field as one leaves it and all of them before sending,
 * submits the native form, shows the server's refusal beside each field. What was typed stays in the fields. The form is
 * read as it stands, pickers and lines that come and go included, with what is `known` beside it. The schema may come
 * late; where it does not come, the server judges alone. Works before JavaScript loads, and never sends twice.
 */
export function useRecordForm(schema: LateSchema, known: Record<string, unknown> = {}) {
  const submit = useSubmit()
  const navigation = useNavigation()
  const refusal = useRefusal()
  const element = useRef<HTMLFormElement | null>(null)
  const isSent = useRef(false)
  /** The form that was not sent, until its first fault has the focus. */
  const refused = useRef<HTMLFormElement | null>(null)
  const words: Record<string, string> = useMessages(faultMessages)
  const resolver: Resolver = async (values) => {
    const faults = element.current ? await faultsIn(element.current, schema, known) : {}
    return Object.keys(faults).length ? { values: {}, errors: errorsOf(faults) } : { values, errors: {} }
  }
  const form = useForm({ resolver, mode: 'onTouched', shouldFocusError: true })
  const isSaving = navigation.state !== 'idle' && navigation.formMethod !== undefined

  useEffect(() => {
    const [first] = Object.keys(refusal?.fields ?? {})
    if (first) reveal(document.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`))
  }, [refusal])

  const { submitCount } = form.formState
  // The count comes with the faults: they stand in the page by now.
  useEffect(() => {
    reveal(refused.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null)
    refused.current = null
  }, [submitCount])

  useEffect(() => {
    if (!isSaving) isSent.current = false
  }, [isSaving, refusal])

  const foundAt = (field: string) => form.getFieldState(field, form.formState).error
  /** The field's fault as a sentence: the browser's finding first, else the server's. */
  const errorOf = (field: string): string | undefined => {
    const fault = foundAt(field)?.message
    return fault ? capital(words[fault] ?? words.wrongFormat ?? '') : refusal?.fieldMessages[field]
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const box = event.currentTarget
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    event.preventDefault()
    if (isSaving || isSent.current) return
    // What stands in the fields now goes: drawing the form again while it is checked would put the old version back.
    const sent = new FormData(box)
    // The button's own name and value go along, as in a native submit.
    if (button?.name) sent.append(button.name, button.value)
    const action = box.getAttribute('action') ?? undefined
    const encType = box.enctype as FormEncType
    element.current = box
    // A second press may come before the page has heard of the first.
    isSent.current = true
    const free = () => {
      isSent.current = false
    }
    return form.handleSubmit(
      () => {
        setTimeout(free, 1_000)
        submit(sent, { method: 'post', action, encType })
      },
      () => {
        free()
        refused.current = box
      },
    )(event)
  }

  /** For the form itself: a field is checked as one leaves it, and again as its fault is being mended. */
  const checks = {
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      const { target, currentTarget } = event
      element.current = currentTarget
      if (isForButton(event)) return
      // A picker's search box has no name of its own: what was at fault is looked at again.
      const left = isField(target) ? [target.name] : Object.keys(form.formState.errors)
      if (left.length) void form.trigger(left)
    },
    onInput: ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
      element.current = currentTarget
      if (isField(target) && foundAt(target.name)) void form.trigger(target.name)
    },
  }
  /** For what is chosen without a field of its own, such as a picker: forgets its fault. */
  const forget = (field: string) => {
    if (foundAt(field)) form.clearErrors(field)
  }

  return { onSubmit, errorOf, checks, forget, refusal, isSaving }
}

// react-hook-form wants `people.0.name` as nested objects.
function errorsOf(faults: Faults): FieldErrors {
  const errors = {}
  for (const [name, message] of Object.entries(faults)) set(errors, name, { type: 'fault', message })
  return errors
}

/** Left for a button: that checks by itself, and a fault shown now would move it away from under the press. */
const isForButton = (event: object) =>
  'relatedTarget' in event && event.relatedTarget instanceof HTMLButtonElement

const isField = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLElement && 'name' in target && Boolean(target.name) && target.tagName !== 'BUTTON'

/** A field at fault may stand in a part that is folded. */
function reveal(field: HTMLElement | null) {
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}

// At the field it stands alone, without the field's name before it.
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
