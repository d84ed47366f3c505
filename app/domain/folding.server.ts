import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const simplifiedOf = new Map<string, string>()

// By the character, so that a name folds the same whatever stands beside it; a few forms take two steps.
function simplified(character: string): string {
  let known = simplifiedOf.get(character)
  if (known === undefined) {
    known = convert(convert(character))
    simplifiedOf.set(character, known)
  }
  return known
}

/**
 * A text as it is kept to be found and as it is looked for: half width, lower case, no accents, simplified characters.
 * The one folding of names, aliases, codes and queries.
 */
export function foldedText(text: string): string {
  const kept = foldedOnce(text)
  // Marks of rare scripts find their order only in a second pass.
  return kept === text ? kept : foldedText(kept)
}

function foldedOnce(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]|\p{Default_Ignorable_Code_Point}/gu, '')
  const lower = plain.toLowerCase().normalize('NFKC')
  return [...lower].map((one) => (one > '\u2fff' ? simplified(one) : one)).join('')
}

/** Its words, parted by what is neither letter nor digit. */
export const foldedWords = (text: string) =>
  foldedText(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

/** The same in one piece: `ＡＢＣ科技（宁波）` and `abc 科技 宁波` are `abc科技宁波`. */
export const folded = (text: string) => {
  const words = foldedWords(text)
  // Marks that something parted are put in their order where they come to stand together.
  return words.length > 1 ? foldedText(words.join('')) : (words[0] ?? '')
}
