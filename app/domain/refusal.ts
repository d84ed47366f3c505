const statusOf = {
  unparsable: 400,
  unauthorized: 401,
  forbidden: 403,
  missing: 404,
  tooSlow: 408,
  conflict: 409,
  tooLarge: 413,
  invalid: 422,
  versionMissing: 428,
  tooMany: 429,
  unavailable: 503,
  full: 507,
} as const

export type RefusalKind = keyof typeof statusOf
export type RefusalFields = Record<string, string>
/** What a reader needs to understand the refusal: ids, names, instants. Never a masked value. */
export type RefusalFacts = Record<string, string | number | boolean | null | Record<string, unknown>>

/** An expected "no" from the domain: a kind, a code `word.code`, the fields at fault. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly status: number

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly fields: RefusalFields = {},
    readonly facts: RefusalFacts = {},
  ) {
    // Refusals are made ready before it is known whether they are needed, so none pays for a stack nobody reads.
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(`${kind}: ${code}`)
    Error.stackTraceLimit = limit
    this.name = 'Refusal'
    this.status = statusOf[kind]
  }
}

export const invalid = (code: string, fields?: RefusalFields) => new Refusal('invalid', code, fields)
/** One field at fault: `invalidField('tickets.due', 'dueOn', 'tooEarly')`. */
export const invalidField = (code: string, field: string, fault: string) =>
  new Refusal('invalid', code, { [field]: fault })
/** What `field` names does not exist, was deleted or is disabled, or may not be known; the words stand at the door. */
export const notFound = (word: string, field: string) => invalidField(`${word}.related`, field, 'notFound')
export const forbidden = (code: string, facts?: RefusalFacts) => new Refusal('forbidden', code, {}, facts)
export const missing = (code: string) => new Refusal('missing', code)
export const conflict = (code: string, facts?: RefusalFacts) => new Refusal('conflict', code, {}, facts)

/** What a rule answers where a verb and the record's abilities ask the same: the refusal, or null. */
export const unless = (allowed: boolean, no: Refusal) => (allowed ? null : no)

/** Throws what a rule answered, if it said no. */
export function refuse(no: Refusal | null) {
  if (no) throw no
}

/** Throws `no` unless `allowed`. */
export function ensure(allowed: boolean, no: Refusal): asserts allowed {
  if (!allowed) throw no
}
