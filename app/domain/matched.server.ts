import { signSounds } from './findable.server.ts'
import { folded, foldedText, foldedWords } from './folding.server.ts'

/** From where to where in the text, end not included. */
export type Match = [from: number, to: number]

/**
 * Where `label` answers what was typed: as it is written or as it sounds, in one piece or word by word; by the rules of
 * `nameMatches`. Empty where another name of the record was meant. Places count as JavaScript counts a string.
 */
export function matchesIn(label: string, typed: string, as: 'thing' | 'person' = 'thing'): Match[] {
  const signs = signsOf(label)
  const words = foldedWords(typed)
  const whole = words.join('')
  if (!whole || signs.length === 0) return []
  const inOnePiece = placeOf(signs, whole, as)
  const found = inOnePiece
    ? [inOnePiece]
    : words.map((word) => placeOf(signs, word, as)).filter((place) => place !== null)
  return joined(found.map(([from, to]) => [signs[from]!.from, signs[to - 1]!.to]))
}

type Sign = { text: string; from: number; to: number }

/** The folded letters of a text, each with its place in it; what parts words is left out. */
function signsOf(label: string): Sign[] {
  let from = 0
  return [...label].flatMap((letter) => {
    const at = { from, to: from + letter.length }
    from = at.to
    return [...folded(letter)].map((text) => ({ text, ...at }))
  })
}

function placeOf(signs: readonly Sign[], word: string, as: 'thing' | 'person'): Match | null {
  const texts = signs.map(({ text }) => text)
  const wanted = [...word]
  // A word of one character finds beginnings only.
  const starts = wanted.length === 1 ? [0] : texts.map((_, place) => place)
  const isAt = (start: number) => wanted.every((letter, place) => texts[start + place] === letter)
  const written = starts.find(isAt)
  if (written !== undefined) return [written, written + wanted.length]
  if (!/^[a-z0-9]+$/.test(word)) return null
  for (const sounds of signSounds(foldedText(texts.join('')), as)) {
    if (sounds.length !== signs.length) continue
    for (const start of starts) {
      const length = heardFrom(sounds.slice(start), word)
      if (length) return [start, start + length]
    }
  }
  return null
}

/** How many syllables from the first one on the word spells or gives the initials of; 0 where it does neither. */
function heardFrom(sounds: readonly string[], word: string): number {
  let spelled = ''
  for (const [place, sound] of sounds.entries()) {
    if (!sound) break
    spelled += sound
    if (spelled.startsWith(word)) return place + 1
    if (!word.startsWith(spelled)) break
  }
  const isInitial = [...word].every((letter, place) => sounds[place]?.[0] === letter)
  return isInitial ? word.length : 0
}

function joined(matches: Match[]): Match[] {
  const sorted = [...matches].sort((a, b) => a[0] - b[0])
  return sorted.reduce<Match[]>((kept, [from, to]) => {
    const last = kept.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else kept.push([from, to])
    return kept
  }, [])
}
