import { pinyin } from 'pinyin-pro'
import { folded } from './folding.server.ts'

type Name = string | null | undefined
type Named = { name: string; nameEn?: Name }
type Titled = { title: string; titleEn?: Name }

/** By which names each record is found: the columns its saving writes beside them. */
export const findableAs = {
  enterprise: ({ name, nameEn, aliases }: Named & { aliases?: readonly string[] | null }) =>
    findable([name, nameEn, ...(aliases ?? [])]),
  association: ({ name, nameEn }: Named) => findable([name, nameEn]),
  place: ({ name, nameEn }: Named) => findable([name, `${name}市`, nameEn]),
  person: ({ name, nameEn }: Named) => findable([name, nameEn], 'person'),
  project: ({ title, titleEn, codeName }: Titled & { codeName?: Name }) => ({
    ...findable([title, titleEn]),
    codeNameKey: codeName ? folded(codeName) : null,
  }),
  policy: ({ title, titleEn, number }: Titled & { number?: Name }) => findable([title, titleEn, number]),
  rival: ({ name }: { name?: Name }) => findable([name]),
  ticket: ({ title }: { title: string }) => findable([title]),
}

/**
 * What is kept of a record's names so that they are found: the folded names, a space between two; and how those in
 * Chinese sound, a syllable or letter apart by `'`. People's names are kept with the readings of surnames too. Made on
 * every save.
 */
function findable(names: readonly Name[], as: 'thing' | 'person' = 'thing') {
  const known = [...new Set(names.filter((name) => name).map((name) => folded(name as string)))].filter(
    Boolean,
  )
  const sounds = known.filter((name) => /\p{Script=Han}/u.test(name)).flatMap((name) => soundsOf(name, as))
  return { searched: known.join(' '), sounds: [...new Set(sounds)].join(' ') }
}

const plainly = { toneType: 'none', type: 'all', v: true } as const

/** 华迪计算机 → `hua'di'ji'suan'ji`; letters and digits of a name stand one by one. */
const soundsOf = (name: string, as: 'thing' | 'person'): string[] =>
  signSounds(name, as).map((signs) => signs.filter(isLatin).join("'"))

/** How each sign of a folded name sounds, in every way it may be read; what has no sound is itself. 绿 is `lv` and `lu`. */
export function signSounds(name: string, as: 'thing' | 'person'): string[][] {
  const ways = as === 'person' ? [{}, { surname: 'head' as const }, { surname: 'all' as const }] : [{}]
  return ways
    .map((way) => pinyin(name, { ...plainly, ...way }))
    .map((syllables) => syllables.map(({ isZh, pinyin, origin }) => (isZh ? pinyin : origin)))
    .flatMap((signs) => [signs, signs.map((said) => said.replace(/(?<=^[ln])v/, 'u'))])
}

const isLatin = (said: string) => /^[a-z0-9]+$/.test(said)
