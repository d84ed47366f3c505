import { z } from 'zod'
import { results, ways } from '#app/domain/activity/ways.ts'
import { roles } from '#app/domain/actor.ts'
import {
  day,
  id,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  searchWord,
  secret,
  text,
  version,
} from '#app/domain/forms.ts'
import { changeOf } from '#app/domain/record.ts'

const username = () =>
  z
    .string()
    .trim()
    .regex(/^[A-Za-z][A-Za-z0-9._-]{2,31}$/, 'wrongFormat')

export const NewAccount = z.strictObject({
  id: newId(),
  username: username(),
  name: text(40),
  nameEn: text(60),
  unitId: optionalId(),
  title: optionalText(60),
  titleEn: optionalText(80),
  officePhone: optionalText(30),
  /** Given out once by the administrator; opens nothing until somebody else releases it. */
  password: secret(128),
})
export type NewAccount = z.output<typeof NewAccount>

export const AccountChange = changeOf({
  name: text(40),
  nameEn: text(60),
  unitId: optionalId(),
  title: optionalText(60),
  titleEn: optionalText(80),
  officePhone: optionalText(30),
})
export type AccountChange = z.output<typeof AccountChange>

export const AccountStep = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type AccountStep = z.output<typeof AccountStep>

export const PasswordReset = z.strictObject({
  id: id(),
  version: version(),
  password: secret(128),
})
export type PasswordReset = z.output<typeof PasswordReset>

/** The second person's part of a reset. */
export const ResetRelease = z.strictObject({ id: id(), version: version() })
export type ResetRelease = z.output<typeof ResetRelease>

/** One's own new password. */
export const PasswordChange = z.strictObject({
  current: secret(512),
  password: secret(128),
})
export type PasswordChange = z.output<typeof PasswordChange>

export const RoleGrant = z.strictObject({ id: newId(), accountId: id(), role: oneOf(roles), fromDay: day() })
export type RoleGrant = z.output<typeof RoleGrant>

export const RoleEnd = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type RoleEnd = z.output<typeof RoleEnd>

export const AccountFilter = z.object({
  q: searchWord(),
  state: z.enum(['active', 'disabled']).optional().catch(undefined),
})
export type AccountFilter = z.output<typeof AccountFilter>

export const AuditFilter = z.object({
  actor: optionalId().catch(undefined),
  action: z.string().max(60).optional().catch(undefined),
  subject: optionalId().catch(undefined),
  via: z.enum(ways).optional().catch(undefined),
  result: z.enum(results).optional().catch(undefined),
  from: optionalDay().catch(undefined),
  to: optionalDay().catch(undefined),
  after: z.coerce.number().int().positive().optional().catch(undefined),
})
export type AuditFilter = z.output<typeof AuditFilter>

/** What is taken out: the list's filter, but refused where it cannot be read, for a file says nothing of it. */
export const AuditExport = z.strictObject({
  actor: optionalId(),
  action: optionalText(60),
  subject: optionalId(),
  via: optionalOneOf(ways),
  result: optionalOneOf(results),
  from: optionalDay(),
  to: optionalDay(),
})
export type AuditExport = z.output<typeof AuditExport>

export const TokenMake = z.strictObject({ name: text(60) })
export type TokenMake = z.output<typeof TokenMake>

export const TokenEnd = z.strictObject({ id: id() })
export type TokenEnd = z.output<typeof TokenEnd>

export const Nothing = z.strictObject({})
