import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { isReadAnew } from '#app/ui/steady/pass.ts'

/** Whether something was done that lists should hear of; what was refused or never arrived changed nothing. */
export const wasDone = ({ formMethod, actionStatus = 200 }: ShouldRevalidateFunctionArgs) =>
  isReadAnew() || (formMethod !== undefined && actionStatus < 400)
