/** What these fields are called on the form, each once; one without words of its own is left out. */
export function labelsOf(names: readonly string[], form: HTMLFormElement): string[] {
  return [...new Set(names.map((name) => labelOf(name, form)).filter(Boolean))]
}

/** A group's legend, a picker's label, or the field's own: the words alone, without what says that it is optional. */
function labelOf(name: string, form: HTMLFormElement): string {
  const quoted = CSS.escape(name)
  const field = form.querySelector<HTMLInputElement>(
    `[data-picker="${quoted}"], [name="${quoted}"]:not([type=hidden])`,
  )
  const isOneOfMany = field?.matches('[type=radio], [type=checkbox]:not([role=switch])')
  const words =
    (isOneOfMany && field?.closest('fieldset')?.querySelector('legend')) ||
    field?.labels?.[0] ||
    field?.closest('.z-field')?.querySelector('.z-label')
  const [first] = words ? [...words.childNodes].filter(({ textContent }) => textContent?.trim()) : []
  return first?.textContent?.trim() ?? ''
}
