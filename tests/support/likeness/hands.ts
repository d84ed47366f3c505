import { Converter } from 'opencc-js/cn2t'
import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import type { Chance } from './chance.ts'
import type { Registered } from './registered.ts'
import type { Stock } from './stock.ts'

const traditional = Converter({ from: 'cn', to: 'tw' })

/** How people write one name in different ways: none of this makes another firm. */
export const hands = {
  script: (name: string) => traditional(name),
  width: (name: string) =>
    name
      .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      .replace(/（(.*?)）/, '($1)'),
  spaced: (name: string) => name.replace(/(?=股份|有限)/, ' '),
  brackets: (name: string) => name.replace(/（(.*?)）/, '【$1】'),
  liability: (name: string) => name.replace(/有限责任公司|股份有限公司/, '有限公司'),
}

/** Written by anybody: now and then in another of these ways. */
export function byHand<F extends FirmFacts>(facts: F, { often, one }: Chance, share = 0.25): F {
  if (!often(share)) return facts
  return { ...facts, name: hands[one(Object.keys(hands) as (keyof typeof hands)[])](facts.name) }
}

/** Another character of the same sound at one place of the core. */
export function slipped(core: string, { sounds }: Stock, { one }: Chance) {
  const at = one([...core].flatMap((sign, at) => (groupOf(sign, sounds).length > 1 ? [at] : [])))
  return changed(core, at, (sign) => one(groupOf(sign, sounds).filter((other) => other !== sign)))
}

/** Another character of another sound at one place of the core. */
export function mistaken(core: string, { sounds }: Stock, { one, below }: Chance) {
  const at = [...core].length - 1 - below(2)
  return changed(core, at, (sign) => one([...sounds.filter((group) => !group.includes(sign)).join('')]))
}

/** A character of the code read or typed wrongly: its checks no longer hold. */
export function mistyped(code: string, { below }: Chance) {
  const at = 4 + below(13)
  const sign = code.charAt(at)
  return code.slice(0, at) + (sign === '8' ? '3' : sign === '0' ? '6' : '8') + code.slice(at + 1)
}

/** Another number, street and code: of another firm. */
export const elsewhere = (firm: Registered, other: Registered) => ({
  ...firm,
  code: other.code,
  phone: other.phone,
  address: other.address,
})

const groupOf = (sign: string, sounds: readonly string[]) => [
  ...(sounds.find((group) => group.includes(sign)) ?? ''),
]
const changed = (core: string, at: number, to: (sign: string) => string) =>
  [...core].map((sign, place) => (place === at ? to(sign) : sign)).join('')
