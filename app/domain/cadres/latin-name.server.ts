import { pinyin } from 'pinyin-pro'

const plainly = { toneType: 'none', type: 'array', surname: 'head' } as const

/** A person's name in Latin letters where nobody wrote one: 王小明 → Wang Xiaoming. Letters stay as they are. */
export function latinName(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return name
  const [family = '', ...given] = pinyin(name, plainly)
    .map((syllable) => syllable.trim())
    .filter(Boolean)
  return [family, given.join('')].filter(Boolean).map(capital).join(' ')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
