import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import { likenessOf } from '#app/domain/enterprises/likeness/likeness.server.ts'
import { alikeFrom } from '#app/domain/enterprises/likeness/reasons.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import type { AlikeRecord } from '../../imports.ts'
import { compared, namesOf, type StoredFirm, type Typed } from './stored.server.ts'

export type Match = { firm: StoredFirm } | { alike: AlikeRecord[] } | null

/**
 * Which firm a row is: the one with its code; else the only one that bears its whole name, unless their codes differ.
 * What is only like it is for a person to say (domain.md §2.4).
 */
export function matchFirm(typed: Typed, known: readonly StoredFirm[]): Match {
  const { uscc, verified, name } = typed
  const byCode = known.find((one) => verified && one.usccState === 'verified' && one.uscc === uscc)
  if (byCode) return { firm: byCode }
  const word = folded(name)
  const named = known.filter((one) => namesOf(one).includes(word))
  const [only] = named
  if (only && named.length === 1 && !differ(typed, only)) return { firm: only }
  const near = known.filter((one) => named.includes(one) || one.nameKey === nameKey(name))
  const alike = alikeAmong(typed.facts, near.map(compared))
  return alike.length > 0 ? { alike } : null
}

const differ = ({ uscc, verified }: Typed, firm: StoredFirm) =>
  verified && firm.usccState === 'verified' && firm.uscc !== uscc

/** Those of `near` that may be it, the likeliest first, with the reasons. */
export const alikeAmong = (
  own: FirmFacts,
  near: readonly (FirmFacts & { id: string; row?: number })[],
): AlikeRecord[] =>
  near
    .map((firm) => ({ firm, ...likenessOf(own, firm) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, other) => other.score - one.score)
    .slice(0, 5)
    .map(({ firm, reasons }) => ({
      id: firm.id,
      name: firm.name,
      reasons,
      ...(firm.row !== undefined && { row: firm.row }),
    }))
