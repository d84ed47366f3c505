import { useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect } from 'react'
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { useLocale } from '#app/i18n/use-messages.ts'
import { formMessages } from './messages.ts'
import { useRefusal } from './use-refusal.ts'

/**
 * react-hook-form bound to a schema and to the route's action: checks in the browser, submits the native form there,
 * shows the server's refusal beside each field. What was typed stays in the fields. Works before JavaScript loads.
 */
export function useRecordForm<V extends FieldValues>(
  schema: z.ZodType<unknown>,
  defaultValues: DefaultValues<V>,
) {
  const submit = useSubmit()
  const navigation = useNavigation()
  const refusal = useRefusal()
  const faults: Record<string, string> = formMessages[useLocale()].faults
  const form = useForm<V>({ resolver: resolverFor<V>(schema), defaultValues, shouldFocusError: true })

  useEffect(() => {
    const [first] = Object.keys(refusal?.fields ?? {})
    if (first) document.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus()
  }, [refusal])

  /** The field's fault as a sentence: the browser's finding first, else the server's. */
  const errorOf = (field: Path<V>): string | undefined => {
    const found = form.getFieldState(field, form.formState).error?.message
    return found ? (faults[found] ?? faults.wrongFormat) : refusal?.fieldMessages[field]
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const element = event.currentTarget
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    event.preventDefault()
    // What stands in the fields now goes: drawing the form again while it is checked would put the old version back.
    const sent = new FormData(element)
    // The button's own name and value go along, as in a native submit.
    if (button?.name) sent.append(button.name, button.value)
    const action = element.getAttribute('action') ?? undefined
    return form.handleSubmit(() => submit(sent, { method: 'post', action }))(event)
  }

  return {
    ...form,
    onSubmit,
    errorOf,
    refusal,
    isSaving: navigation.state !== 'idle' && navigation.formMethod !== undefined,
  }
}

function resolverFor<V extends FieldValues>(schema: z.ZodType<unknown>): Resolver<V> {
  return async (values) => {
    const read = schema.safeParse(values)
    if (read.success) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const issue of read.error.issues)
      setAt(errors, issue.path, { type: issue.code, message: issue.message })
    return { values: {}, errors: errors as never }
  }
}

// react-hook-form wants `people.0.name` as nested objects.
function setAt(target: Record<string, unknown>, path: PropertyKey[], value: unknown) {
  const [key = 'form', ...rest] = path.map(String)
  if (!rest.length) target[key] ??= value
  else {
    target[key] ??= {}
    setAt(target[key] as Record<string, unknown>, rest, value)
  }
}
