export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export const isTick = (field: Control): field is HTMLInputElement => /^(checkbox|radio)$/.test(field.type)

/** Gives a field this text, and tells whoever listens as if somebody had typed it. */
export function putText(field: Control, value: string) {
  if (field.value === value) return
  field.value = value
  tell(field)
}

/** Ticks a box or lets go of it, and tells whoever listens. */
export function putTick(field: HTMLInputElement, isOn: boolean) {
  if (field.checked === isOn) return
  field.checked = isOn
  tell(field)
}

/** Lets React hear of a value that did not come from the keyboard: the memory it keeps of a field is made to differ. */
export function tell(field: Control) {
  const seen = field as Control & { _valueTracker?: { setValue: (value: string) => void } }
  seen._valueTracker?.setValue(isTick(field) ? String(!field.checked) : `${field.value}\n`)
  const kind = isTick(field)
    ? 'click'
    : field.type === 'file' || field.tagName === 'SELECT'
      ? 'change'
      : 'input'
  field.dispatchEvent(new Event(kind, { bubbles: true }))
}
