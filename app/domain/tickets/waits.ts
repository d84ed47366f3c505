import { accountableFor, isOpenTo, type Standing } from './permissions.ts'
import type { Step } from './transitions.ts'

/** What comes next and whose it is: one person, or (`personId` null) whoever holds the office for it. */
export type Wait = { step: Step; personId: string | null }

/** What the ticket waits for now (domain.md §3.3), so that whoever cannot go on knows whom to ask. */
export const waitsOf = (t: Standing): Wait[] => expected(t).filter(({ step }) => isOpenTo(step, t))

function expected(t: Standing): Wait[] {
  const decisions: Wait[] = [
    ...(t.parkAskedById === null ? [] : [{ step: 'park' as const, personId: null }]),
    ...(t.extensionAskedById === null ? [] : [{ step: 'decideExtension' as const, personId: null }]),
    ...(t.handOverToId === null ? [] : [{ step: 'takeOver' as const, personId: t.handOverToId }]),
  ]
  if (t.dispatchedToId !== null) return [{ step: 'signFor', personId: t.dispatchedToId }, ...decisions]
  switch (t.state) {
    case 'new':
      return [{ step: 'accept', personId: null }, ...decisions]
    case 'accepted':
      return [{ step: 'dispatch', personId: null }, ...decisions]
    case 'signed_for':
    case 'in_progress':
    case 'on_site':
      return [{ step: 'resolve', personId: accountableFor(t) }, ...decisions]
    case 'resolved':
      return [{ step: 'confirm', personId: null }]
    case 'confirmed':
      return [{ step: 'followUp', personId: null }]
    case 'followed_up':
      return [{ step: 'archive', personId: null }]
    default:
      return decisions
  }
}
