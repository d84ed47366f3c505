import { likenessOf } from '#app/domain/enterprises/likeness/likeness.server.ts'
import { alikeFrom } from '#app/domain/enterprises/likeness/reasons.ts'
import { chanceOf } from './chance.ts'
import type { Stock } from './stock.ts'
import { strangers } from './strangers.ts'
import { type Pair, twins } from './twins.ts'

/** What the rule says of so many seeded pairs of firms: precision and recall, and the pairs it has wrong. */
export function measured(stock: Stock, seed: number, sizes: { twins: number; strangers: number }) {
  const chance = chanceOf(seed)
  const made = (count: number, of: typeof twins) => Array.from({ length: count }, () => of(stock, chance))
  const isAlike = ({ one, other }: Pair) => likenessOf(one, other).score >= alikeFrom
  const [same, unlike] = [made(sizes.twins, twins), made(sizes.strangers, strangers)]
  const missed = same.filter((pair) => !isAlike(pair))
  const wrong = unlike.filter(isAlike)
  const found = same.length - missed.length
  return { precision: found / (found + wrong.length), recall: found / same.length, missed, wrong }
}
