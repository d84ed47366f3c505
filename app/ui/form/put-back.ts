import type { Draft } from './drafts.ts'
import { type Control, isTick, putText, putTick } from './put.ts'

/** Told to a picker's element (`data-picker`) with what was picked, `{ id, label }[]`, and to the form with its draft. */
export const putBackEvent = 'zhigu:putback'

/**
 * Puts a draft back into its form. Fields that show only after another one is set follow in later passes, for at most two
 * seconds, and none after somebody typed. A button that adds a line says `data-adds="people"`, a tick for the end of the
 * day `data-late="endTime"`; what else draws by its own state listens by `usePutBack`.
 */
export function putBack(form: HTMLFormElement, draft: Draft, done: () => void) {
  const typed = new AbortController()
  form.addEventListener('input', (event) => event.isTrusted && typed.abort(), { signal: typed.signal })
  form.dispatchEvent(new CustomEvent(putBackEvent, { detail: draft }))
  const look = (passes: number) => {
    const isWhole = putOnce(form, draft)
    if (!isWhole && passes && !typed.signal.aborted && form.isConnected)
      return void setTimeout(look, 50, passes - 1)
    typed.abort()
    done()
  }
  look(40)
}

function tellPickers(form: HTMLFormElement, { words, labels }: Draft) {
  for (const picker of form.querySelectorAll<HTMLElement>('[data-picker]:not([data-put-back])')) {
    const ids = words.flatMap(([name, value]) => (name === picker.dataset.picker && value ? [value] : []))
    const detail = ids.map((id) => ({ id, label: labels[id] ?? '—' }))
    picker.dispatchEvent(new CustomEvent(putBackEvent, { detail }))
  }
}

/** One pass; true when everything of the draft has its place. */
function putOnce(form: HTMLFormElement, draft: Draft): boolean {
  const values = new Map<string, string[]>()
  for (const [name, value] of draft.words) values.set(name, [...(values.get(name) ?? []), value])
  for (const tick of ticksIn(form)) {
    const isOn = values.get(tick.name)?.includes(tick.value) ?? false
    // A radio goes off by another one going on.
    if (isOn || tick.type === 'checkbox') putTick(tick, isOn)
  }
  tellPickers(form, draft)
  let isWhole = true
  for (const [name, wanted] of values) if (!putNamed(form, name, wanted)) isWhole = false
  return isWhole
}

function putNamed(form: HTMLFormElement, name: string, wanted: string[]): boolean {
  const picker = form.querySelector<HTMLElement>(`[data-picker="${CSS.escape(name)}"]`)
  if (picker) return picker.dataset.putBack === 'done' || !wanted.some(Boolean)
  const fields = namedIn(form, name)
  if (!fields.length) {
    if (wanted.some(Boolean)) addLine(form, name)
    return !wanted.some(Boolean)
  }
  const texts = fields.filter((field) => !isTick(field))
  const late = form.querySelector<HTMLInputElement>(`[data-late="${CSS.escape(name)}"]`)
  if (late && late.checked !== (wanted[0] === '24:00')) {
    late.click()
    return false
  }
  texts.forEach((field, at) => {
    if (wanted[at] !== undefined && offers(field, wanted[at])) putText(field, wanted[at])
  })
  return texts.length === 0 || wanted.every((value, at) => texts[at]?.value === value)
}

/** Adds the line a field stands in, if something here does. */
function addLine(form: HTMLFormElement, name: string) {
  const parts = name.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = CSS.escape(parts.slice(0, length).join('.'))
    const adder = form.querySelector<HTMLButtonElement>(`[data-adds="${above}"]`)
    if (adder) return adder.click()
  }
}

/** A list's choices may still be on their way. */
const offers = (field: Control, value: string) =>
  !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value)

const controlsIn = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is Control => 'name' in one && Boolean(one.name) && one.tagName !== 'BUTTON',
  )
const namedIn = (form: HTMLFormElement, name: string) =>
  controlsIn(form).filter(
    (one) => one.name === name && one.type !== 'file' && one.dataset.blank === undefined,
  )
const ticksIn = (form: HTMLFormElement) => controlsIn(form).filter(isTick)
