import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { passIsOver, readAnew } from '#app/ui/steady/pass.ts'

let isTold = false

/** Reads the page anew because somebody did something elsewhere than on it; what is asked meanwhile is marked so (`unsent.ts`). */
export function becauseTold(read: () => void, { own = false } = {}) {
  isTold = true
  readAnew(own, read)
}
export const noLongerTold = () => {
  isTold = false
  passIsOver()
}
export const wasTold = () => isTold

/** Whether something was done that lists should hear of; what was refused or never arrived changed nothing. */
export const wasDone = ({ formMethod, actionStatus = 200 }: ShouldRevalidateFunctionArgs) =>
  isTold || (formMethod !== undefined && actionStatus < 400)
