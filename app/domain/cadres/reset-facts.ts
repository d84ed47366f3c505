import type { Context } from '#app/domain/context.ts'

/** An account whose password is its owner's own. */
export const noReset = { resetAt: null, resetBy: null, releasedBy: null, releaseHash: null }

/** An account whose password somebody else made: it must be changed, and stands under whoever made it. */
export const resetBy = ({ now, actor }: Context) => ({
  ...noReset,
  mustChangePassword: true,
  resetAt: now,
  resetBy: actor.id,
})
