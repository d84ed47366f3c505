import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'

/** A yes or no, in one letter. */
type Bit = 0 | 1

/** The leading project as the database sends it: values in this order and no names, since they travel by the fifty. */
export type SentProject = [
  stage: Stage,
  exit: Exit | null,
  /** The park's day. */
  stageSince: string,
  yearOnly: Bit,
  /** Null where the reader may not know. */
  isAssigned: Bit | null,
]
/** The last contact the reader may know of, and the last one anybody may: a project's silence is the same for all. */
export type SentContacts = [known: string | null, open: string | null]
export type SentCadre = [
  id: string,
  name: string,
  kind: 'primary' | 'deputy',
  /** The account is disabled. */
  gone: Bit,
]

export type LeadingProject = {
  stage: Stage
  exit: Exit | null
  stageSince: Date
  yearOnly: boolean
  isAssigned: boolean | null
  lastHeardOn: string | null
}
export type Cadre = { id: string; name: string; kind: 'primary' | 'deputy'; gone: boolean }

export function projectOf(sent: SentProject | null, [, lastHeardOn]: SentContacts): LeadingProject | null {
  if (!sent) return null
  const [stage, exit, stageSince, yearOnly, isAssigned] = sent
  const is = { yearOnly: yearOnly === 1, isAssigned: isAssigned === null ? null : isAssigned === 1 }
  return { stage, exit, stageSince: new Date(stageSince), lastHeardOn, ...is }
}

export function cadresOf(sent: SentCadre[] | null): Cadre[] {
  return (sent ?? []).map(([id, name, kind, gone]) => ({ id, name, kind, gone: gone === 1 }))
}

/** Who answers for the firm today: the primary, or the deputy while there is none or the primary has left. */
export function answerable(cadres: Cadre[]) {
  const primary = cadres.find(({ kind }) => kind === 'primary')
  const deputy = cadres.find(({ kind, gone }) => kind === 'deputy' && !gone)
  const one = primary && !(primary.gone && deputy) ? primary : deputy
  return one ? { id: one.id, name: one.name, acting: one.kind === 'deputy' } : null
}
