const rules = new Intl.PluralRules('en')

/** `1 visit`, `2 visits`, `0 visits`: the English number with its word. */
export const counted = (n: number, one: string, other: string): string =>
  `${n} ${rules.select(n) === 'one' ? one : other}`
