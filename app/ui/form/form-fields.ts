/** What the form would send, as the schemas read it: dotted names nested, a repeated name as a list, files left out. */
export function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields = {}
  const sent = wordsOf(form)
  for (const name of new Set(sent.map(([name]) => name))) {
    const values = sent.flatMap(([other, value]) => (other === name ? [value] : []))
    setAt(fields, name.split('.'), values.length > 1 ? values : values[0])
  }
  return fields
}

/** Sets what `path` leads to; where a number follows, a list stands. */
function setAt(target: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown) {
  if (!rest.length) target[key] = value
  else {
    target[key] ??= /^\d+$/.test(rest[0]!) ? [] : {}
    setAt(target[key] as Record<string, unknown>, rest, value)
  }
}

/** Name and value of everything in the form that is text. */
export const wordsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))

/** The same without what people do not see: ids and versions. What a picker holds is seen. */
export function typedIn(form: HTMLFormElement): [string, string][] {
  const unseen = [...form.elements].filter(
    (one): one is HTMLInputElement =>
      one instanceof HTMLInputElement &&
      one.type === 'hidden' &&
      one.dataset.label === undefined &&
      one.dataset.blank === undefined,
  )
  const hidden = new Set(unseen.map(({ name }) => name))
  return wordsOf(form).filter(([name, value]) => value && !hidden.has(name))
}

/** The files waiting in the form. */
export const filesOf = (form: HTMLFormElement): File[] =>
  [...new FormData(form).values()].flatMap((value) =>
    typeof value !== 'string' && value.size ? [value] : [],
  )

/** All that was put into the form, as one text to compare. */
export const stateOf = (form: HTMLFormElement): string =>
  JSON.stringify([wordsOf(form), filesOf(form).map(({ name, size }) => [name, size])])
