import { pinyin } from 'pinyin-pro'

/** 华迪计算机 → `huadijisuanji` and `hdjsj`; letters and digits stay, all else is dropped. Made on every save. */
export function soundOf(name: string): { pinyin: string; initials: string } {
  const how = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  return { pinyin: plain(pinyin(name, how)), initials: plain(pinyin(name, { ...how, pattern: 'first' })) }
}

/** The letters a single character's readings begin with: 重 → `z`, `c`. */
export function readingsOf(character: string): string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, pattern: 'first' })
  return [...new Set(readings.map((one) => plain([one])))].filter(Boolean)
}

const plain = (syllables: string[]) =>
  syllables
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
