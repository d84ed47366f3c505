import type { Context } from '#app/domain/context.ts'
import type { PasswordRule } from '#app/domain/park/passwords.ts'

/** An account whose password is its owner's own. */
export const noReset = { resetAt: null, resetBy: null, releasedBy: null, releaseHash: null }

/** An account whose password somebody else made: it stands under whoever made it until its owner has her own. */
export const resetBy = ({ now, actor }: Context, { ownAtFirst }: Pick<PasswordRule, 'ownAtFirst'>) => ({
  ...noReset,
  mustChangePassword: ownAtFirst,
  resetAt: now,
  resetBy: actor.id,
})
