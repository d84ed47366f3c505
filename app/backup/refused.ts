import type { BackupMessages } from './messages.ts'

export type Reason = keyof BackupMessages['refusals']

/** Why a backup cannot be taken, read or restored: a code with its facts, worded in the reader's language. */
export class BackupRefused extends Error {
  readonly reason: Reason
  readonly facts: readonly string[]

  constructor(reason: Reason, ...facts: (string | number)[]) {
    super(reason)
    this.name = 'BackupRefused'
    this.reason = reason
    this.facts = facts.map(String)
  }
}
