/** How a form says a value of its field `name`: an option's text, a chip's name, a tick as `yes` or `no`. */
export function wordIn(form: HTMLFormElement, name: string, value: unknown, tick: Ticks): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => wordIn(form, name, one, tick)).join('、')
  if (typeof value === 'boolean') return value ? tick.yes : tick.no
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([part, one]) => wordIn(form, `${name}.0.${part}`, one, tick))
      .filter(Boolean)
      .join(' ')
  const fields = fieldsOf(form, name)
  const text = String(value)
  for (const field of fields) {
    if (field instanceof HTMLSelectElement) {
      const option = [...field.options].find((one) => one.value === text)
      if (option) return option.text
    }
    if (field.value === text && field.dataset.label) return field.dataset.label
    if (isTick(field) && field.value === text) return field.closest('label')?.textContent?.trim() ?? text
  }
  return text
}

/** What stands in the field `name` now, in the form's own words. */
export function spokenIn(form: HTMLFormElement, name: string, tick: Ticks): string {
  const fields = fieldsOf(form, name).filter((field) => field.type !== 'hidden' || field.value)
  const [only] = fields
  if (fields.length === 1 && only?.type === 'checkbox' && !only.hasAttribute('value'))
    return (only as HTMLInputElement).checked ? tick.yes : tick.no
  const data = new FormData(form)
  const values = data.getAll(name).filter((value) => typeof value === 'string' && value !== '')
  return wordIn(form, name, fields.length ? values : rowsOf(data, name), tick)
}

/** The rows of a list whose parts are fields `name.0.part`, without the empty ones. */
function rowsOf(data: FormData, name: string) {
  const rows: Record<string, string>[] = []
  for (const [key, value] of data) {
    const [list, at, part] = key.split('.')
    if (list !== name || !part || typeof value !== 'string') continue
    rows[Number(at)] ??= {}
    rows[Number(at)]![part] = value
  }
  return rows.filter((row) => Object.values(row).some(Boolean))
}

type Ticks = { yes: string; no: string }
type Named = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const fieldsOf = (form: HTMLFormElement, name: string) =>
  [...form.elements].filter((one): one is Named => (one as Named).name === name)
const isTick = (field: Named) => field.type === 'checkbox' || field.type === 'radio'
