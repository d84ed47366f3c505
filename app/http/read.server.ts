import { type FileUpload, MaxFileSizeExceededError, parseFormData } from '@remix-run/form-data-parser'
import { z } from 'zod'
import { invalid, missing, Refusal } from '#app/domain/refusal.ts'

/** Whether this content type is a form with files; its letters' case says nothing (RFC 9110 §8.3.1). */
export const isMultipart = (type: string | undefined) => /^\s*multipart\/form-data\b/i.test(type ?? '')

const megabyte = 1024 * 1024
const limits = { fields: 2_000, depth: 6, files: 40, total: 40 * megabyte }

/** The form as `schema` reads it (`people.0.name` is nested, a repeated name is a list), or a refusal naming each bad field. */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  extra: Record<string, unknown> = {},
): Promise<z.output<S>> {
  return check(schema, { ...(await readFields(request)), ...extra })
}

/** The form's fields, nested, unread by any schema: for actions that must take files out first. */
export async function readFields(request: Request): Promise<Record<string, unknown>> {
  return nested(await entries(request))
}

/** `value` as `schema` reads it, or a refusal naming each bad field. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw invalid('form.invalid', faultsOf(read.error))
}

/** Field path → fault code, the first finding of each field. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[path ? `${path}.${key}` : key] ??= 'unknownField'
    else fields[path || 'form'] ??= issue.message
  }
  return fields
}

/** The address's search parameters as `schema` reads them; filters fall back instead of failing. */
export function readSearch<S extends z.ZodType>(url: URL, schema: S): z.output<S> {
  return check(schema, nested([...url.searchParams]))
}

/** A record's id from the path. Anything that is no id names no record. */
export function readId(id: string | undefined): string {
  const read = z.uuid().safeParse(id)
  if (!read.success) throw missing('record.missing')
  return read.data
}

type Entry = readonly [string, FormDataEntryValue]

async function entries(request: Request): Promise<Entry[]> {
  const type = request.headers.get('Content-Type') ?? ''
  try {
    if (!type && !Number(request.headers.get('Content-Length') ?? 0)) return []
    if (!isMultipart(type)) return [...(await request.formData())]
    const upload = (file: FileUpload) => file
    // One file may be as large as all: the parser stops reading where it refuses, which cuts a browser off in the middle.
    const { files: maxFiles, total } = limits
    const form = await parseFormData(
      request,
      { maxFiles, maxFileSize: total, maxTotalSize: total, maxParts: limits.fields },
      upload,
    )
    return [...form].filter(([, value]) => typeof value === 'string' || value.size > 0 || !isNameless(value))
  } catch (error) {
    if (
      error instanceof MaxFileSizeExceededError ||
      /max(?:imum)?|exceed|large/i.test(String((error as Error)?.name))
    )
      throw new Refusal('tooLarge', 'form.tooLarge')
    throw new Refusal('unparsable', 'form.unparsable')
  }
}

// A file field left empty arrives as a file of no bytes and no name; the parser calls it `file-upload`.
const isNameless = ({ name }: File) => !name || name === 'file-upload'

type Branch = { [key: string]: unknown }

/** Dotted names to objects and lists. Names such as `__proto__` stay plain keys of a prototype-less object. */
export function nested(pairs: Iterable<Entry>): Branch {
  const root: Branch = Object.create(null)
  let count = 0
  for (const [name, value] of pairs) {
    count += 1
    if (count > limits.fields) throw new Refusal('tooLarge', 'form.tooLarge')
    place(root, name.split('.').slice(0, limits.depth), value)
  }
  return plain(root) as Branch
}

function place(branch: Branch, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length) {
    const inner = branch[key]
    if (!(typeof inner === 'object' && inner !== null && Object.getPrototypeOf(inner) === null))
      branch[key] = Object.create(null)
    place(branch[key] as Branch, rest, value)
  } else if (!(key in branch)) branch[key] = value
  else branch[key] = [branch[key], value].flat()
}

// An object whose keys are 0, 1, 2… is a list.
function plain(value: unknown): unknown {
  if (
    Array.isArray(value) ||
    typeof value !== 'object' ||
    value === null ||
    Object.getPrototypeOf(value) !== null
  )
    return value
  const keys = Object.keys(value)
  const inner = keys.map((key) => [key, plain((value as Branch)[key])] as const)
  if (keys.length && keys.every((key) => /^\d{1,3}$/.test(key)))
    return inner.sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one)
  const object: Branch = {}
  for (const [key, one] of inner)
    Object.defineProperty(object, key, { value: one, enumerable: true, writable: true, configurable: true })
  return object
}
