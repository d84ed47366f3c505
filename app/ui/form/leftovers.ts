/** Told to a picker's element when its form was to be sent with text left in it. */
export const leftoverEvent = 'zhigu:leftover'

/** Text left in a picker names nothing: it is a fault of its field, and the form is not sent. True when there was any. */
export function refuseLeftovers(form: HTMLFormElement): boolean {
  const left = [...form.querySelectorAll<HTMLInputElement>('[data-picker] input[data-word]')].filter(
    ({ value }) => value.trim(),
  )
  for (const input of left) input.closest('[data-picker]')?.dispatchEvent(new CustomEvent(leftoverEvent))
  const [first] = left
  first?.closest('details')?.setAttribute('open', '')
  first?.focus()
  return left.length > 0
}
