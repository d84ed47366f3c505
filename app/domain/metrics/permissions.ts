import { type Actor, isBusiness } from '#app/domain/actor.ts'

/** Counts are for everyone who works with firms; administrators read no business record, not even how many. */
export const canReadMetrics = (actor: Actor) => isBusiness(actor)
