/**
 * Lone surrogates would be stored as U+FFFD, and a form's broken bytes arrive as that; PostgreSQL refuses NUL. All are
 * refused by name.
 */
export const wellFormed = (text: string) => !/[\p{Cs}\0\ufffd]/u.test(text)

// Controls, marks of direction, blanks that show nothing; an emoji's joiners are part of it.
const unseen =
  /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)[\u200d\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu
const breaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Text of many lines without what nobody can see; a line break is `\n`, blank ends are cut off. */
export function cleanLines(text: string): string {
  const lines = text
    .replace(breaks, '\n')
    .replace(unseen, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
  return lines.trim()
}

/** The same on one line: line breaks and tabs become a space. */
export const cleanLine = (text: string) => cleanLines(cleanLines(text).replace(/\s*[\n\t]\s*/g, ' '))
