import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { results, ways } from '#app/domain/activity/ways.ts'
import { instant, pageOf, uuid, version } from '#app/domain/answers.ts'

const account = {
  id: uuid(),
  version: version(),
  username: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unitId: uuid().nullable(),
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
  title: z.string().nullable(),
  titleEn: z.string().nullable(),
  officePhone: z.string().nullable(),
  roles: z.array(z.string()).describe('Those held today.'),
  mustChangePassword: z.boolean(),
  resetAt: instant()
    .nullable()
    .describe('A reset that its owner has not yet ended with a password of her own.'),
  isReleased: z.boolean().describe('Whether the reset was released by a second person.'),
  lastSeenAt: instant().nullable(),
  disabledAt: instant().nullable(),
  disabledReason: z.string().nullable().describe('For the security administrator alone; null to others.'),
}

export const Account = z
  .object({
    ...account,
    abilities: abilities(
      'accounts.update',
      'accounts.disable',
      'accounts.enable',
      'accounts.resetPassword',
      'accounts.releaseReset',
    ),
  })
  .meta({ id: 'Account' })

export const AccountPage = pageOf(z.object(account).meta({ id: 'AccountRow' }))

export const Directory = pageOf(
  z
    .object({
      id: uuid(),
      name: z.string(),
      nameEn: z.string(),
      unit: z.string().nullable(),
      unitEn: z.string().nullable(),
      officePhone: z.string().nullable(),
    })
    .meta({ id: 'Cadre' }),
)

export const Release = z
  .object({ id: uuid(), code: z.string().describe('Shown this once.') })
  .meta({ id: 'Release' })

export const Token = z
  .object({ id: uuid(), token: z.string().describe('Shown this once.') })
  .meta({ id: 'Token' })

const AuditRow = z
  .object({
    id: z.string().describe('`seq` as text, which `after` takes.'),
    seq: z.int().describe('The row’s place in the chain.'),
    at: instant().describe('By the wall clock.'),
    businessAt: instant().describe('By the office’s clock.'),
    actorId: uuid().nullable(),
    actor: z.string().nullable(),
    action: z.string(),
    subjectKind: z.string().nullable(),
    subjectId: uuid().nullable(),
    subject: z.string().nullable().describe('The name of an account; of other records none.'),
    result: z.enum(results),
    via: z.enum(ways),
    ip: z.string().nullable(),
    fields: z.array(z.string()).describe('Names of the fields that changed, never their values.'),
    reason: z.string().nullable(),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditRow' })

export const AuditPage = pageOf(AuditRow)
export const AuditRows = z.array(AuditRow)
