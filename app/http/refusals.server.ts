import { Refusal } from '#app/domain/refusal.ts'
import { driverError, hasCode, isConnectionLost } from '#db/errors.server.ts'
import { isDiskFull } from './storage.server.ts'

/** SQLSTATEs that a request can cause, as refusals (reliability.md R15). What is not listed is a bug. */
const byState: Record<string, () => Refusal> = {
  '22P02': () => new Refusal('invalid', 'form.invalid'),
  '22003': () => new Refusal('invalid', 'form.invalid'),
  '22021': () => new Refusal('invalid', 'form.invalid'),
  '22001': () => new Refusal('invalid', 'form.invalid'),
  '22007': () => new Refusal('invalid', 'form.invalid'),
  '22008': () => new Refusal('invalid', 'form.invalid'),
  '22P05': () => new Refusal('invalid', 'form.invalid'),
  '23502': () => new Refusal('invalid', 'form.invalid'),
  '23514': () => new Refusal('invalid', 'form.invalid'),
  '23503': () => new Refusal('invalid', 'record.related'),
  '23505': () => new Refusal('conflict', 'record.exists'),
  '23P01': () => new Refusal('conflict', 'record.exists'),
  '40001': () => new Refusal('conflict', 'record.busy'),
  '40P01': () => new Refusal('conflict', 'record.busy'),
  // A lock that did not come free in time, of a table or a record.
  '55P03': () => new Refusal('unavailable', 'door.locked'),
  '57014': () => away(),
  '57P01': () => away(),
  '57P03': () => away(),
  '53300': () => away(),
}

const away = () => new Refusal('unavailable', 'door.databaseAway')

/** The refusal that this error means to the user, or undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (isDiskFull(error)) return new Refusal('full', 'door.diskFull')
  const state = driverError(error)?.code
  if (state && byState[state]) return byState[state]()
  if (isConnectionLost(error) || hasCode(error, /^DATABASE_AWAY$/)) return away()
  return undefined
}

/** The refusal that a bug becomes: its number, and that it is our fault. */
export const unexpected = (requestId: string) =>
  Object.assign(new Refusal('unavailable', 'door.unexpected', {}, { requestId }), { status: 500 })

/** When it is worth asking again, in seconds. */
export const headersOf = ({ status }: Refusal): Record<string, string> =>
  status === 503 ? { 'Retry-After': '5' } : {}
