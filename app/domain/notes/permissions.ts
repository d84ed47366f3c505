import { type Actor, businessRoles, hasRole } from '#app/domain/actor.ts'

export const canAddNote = (actor: Actor) => hasRole(actor, ...businessRoles)

/** A remark is its author's word: nobody else edits it. */
export const canChangeNote = (actor: Actor, note: { authorId: string }) => note.authorId === actor.id
