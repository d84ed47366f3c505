import type { z } from 'zod'
import { fieldsOf } from './form-fields.ts'

/** A fault code by the dotted name of its field. */
export type Faults = Record<string, string>

type Schema = z.ZodType<unknown>
/** A schema, or what loads it. */
export type LateSchema = Schema | (() => Promise<Schema>)

/** What is wrong with the form as it stands, by its own word and by the schema's. */
export async function faultsIn(
  form: HTMLFormElement,
  schema: LateSchema,
  known: Record<string, unknown>,
): Promise<Faults> {
  const missing = missingIn(form)
  const fields = { ...fieldsOf(form), ...known }
  // Without a network nothing can be sent either.
  const judge = typeof schema === 'function' ? await schema().catch(() => undefined) : schema
  const issues = judge?.safeParse(fields).error?.issues ?? []
  const found = issues.map(({ path, message }) => [path.join('.') || 'form', message])
  // The first finding of each field counts.
  return Object.fromEntries([...missing, ...found].reverse())
}

const isControl = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

/** Fields the form itself asks for, or whose value the browser cannot read: a blank line may mean nothing to the schema. */
const missingIn = (form: HTMLFormElement): [string, string][] =>
  [...form.elements].flatMap((field) =>
    isControl(field) && field.name && (field.validity.valueMissing || field.validity.badInput)
      ? [[field.name, field.validity.badInput ? 'wrongFormat' : 'required']]
      : [],
  )
