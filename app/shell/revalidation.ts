import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

/** Whether something was done that lists should hear of; what was refused or never arrived changed nothing. */
export const wasDone = ({ formMethod, actionStatus = 200 }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined && actionStatus < 400
