import { Refusal } from '#app/domain/refusal.ts'
import { driverError } from '#db/errors.server.ts'

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
  '55P03': () => new Refusal('conflict', 'record.busy'),
  '57014': () => new Refusal('unavailable', 'door.databaseAway'),
  '57P01': () => new Refusal('unavailable', 'door.databaseAway'),
  '57P03': () => new Refusal('unavailable', 'door.databaseAway'),
  '53300': () => new Refusal('unavailable', 'door.databaseAway'),
}

const lost = /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/

/** The refusal that this error means to the user, or undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const state = driverError(error)?.code
  if (state && byState[state]) return byState[state]()
  if (isLost(error)) return new Refusal('unavailable', 'door.databaseAway')
  return undefined
}

function isLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && lost.test(code)) || (cause !== undefined && isLost(cause))
}
