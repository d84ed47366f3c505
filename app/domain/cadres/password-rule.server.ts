import type { PasswordRule } from '#app/domain/park/passwords.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import type { Db } from '#db/connect.server.ts'

/** What the office asks of passwords now. */
export const passwordRuleOf = async (db: Db) => (await standing(db, 'passwords')).value as PasswordRule
