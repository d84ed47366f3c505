import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

let isTold = false

/** Reads the page anew because somebody else did something; what is asked meanwhile is marked so (`unsent.ts`). */
export function becauseTold(read: () => void) {
  isTold = true
  read()
}
export const noLongerTold = () => {
  isTold = false
}
export const wasTold = () => isTold

/** Whether something was done that lists should hear of; what was refused or never arrived changed nothing. */
export const wasDone = ({ formMethod, actionStatus = 200 }: ShouldRevalidateFunctionArgs) =>
  isTold || (formMethod !== undefined && actionStatus < 400)
