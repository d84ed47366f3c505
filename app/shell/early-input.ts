import { type Control as Field, isTick, tell } from '#app/ui/form/put.ts'

type Early = {
  value: string
  files: FileList | null
  isOn: boolean
  name: string
  nth: number
  hasFocus: boolean
}

/**
 * Gathers what people typed, ticked or chose before the page's scripts ran. The function it returns, called once the
 * page is live, tells the scripts of it, and carries it along where a form has moved into a layer above the page.
 */
export function gatherEarlyInput(document: Document) {
  const early = touchedIn(document)
  // Forms give their fields values of their own as they come alive; from here on only the keyboard counts.
  const typed = new Set<Field>()
  const note = ({ isTrusted, target }: Event) => void (isTrusted && isField(target) && typed.add(target))
  for (const event of ['input', 'change']) document.addEventListener(event, note, true)
  return () => {
    for (const event of ['input', 'change']) document.removeEventListener(event, note, true)
    for (const field of typed) early.set(field, noteOf(document, field))
    for (const [field, one] of early) bring(document, field, one)
  }
}

const touchedIn = (document: Document) =>
  new Map([...fieldsOf(document)].filter(isTouched).map((field) => [field, noteOf(document, field)]))

const fieldsOf = (document: Document) =>
  document.querySelectorAll<Field>('input:not([type=hidden]), textarea, select')

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
const nameOf = (field: Field) => field.name || (field.labels?.[0]?.textContent ?? '')
const namedLike = (document: Document, name: string) =>
  [...fieldsOf(document)].filter((field) => nameOf(field) === name)

function isTouched(field: Field) {
  if (isTick(field)) return field.checked !== field.defaultChecked
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const byDefault = [...field.options].findIndex((option) => option.defaultSelected)
  return field.selectedIndex !== Math.max(byDefault, 0)
}

function noteOf(document: Document, field: Field): Early {
  const name = nameOf(field)
  return {
    value: field.value,
    files: field instanceof HTMLInputElement ? field.files : null,
    isOn: isTick(field) && field.checked,
    name,
    nth: namedLike(document, name).indexOf(field),
    hasFocus: document.activeElement === field,
  }
}

// A layer opens some frames after the page is live and brings fields of its own: watched for two seconds.
function bring(document: Document, field: Field, one: Early) {
  const page = document.location.href
  let told: Field | undefined
  const look = (tries: number) => {
    const here = told?.isConnected ? told : field.isConnected ? field : namedLike(document, one.name)[one.nth]
    if (here && here !== told) put(here, one)
    told = here
    if (here && here !== field && one.hasFocus && !isTyping(document)) here.focus()
    if (tries && document.location.href === page) setTimeout(() => look(tries - 1), 50)
  }
  look(40)
}

/** Somebody has gone on in a field; a layer that opens only takes the focus to its own button. */
const isTyping = ({ activeElement }: Document) => activeElement?.matches('input, textarea, select') === true

function put(field: Field, one: Early) {
  if (isTick(field)) field.checked = one.isOn
  else if (one.files?.length && field instanceof HTMLInputElement) field.files = one.files
  else if (field.type !== 'file') field.value = one.value
  tell(field)
}
