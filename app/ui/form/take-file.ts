import { refusalIn, type ShownRefusal } from './use-refusal.ts'

/** What came of asking: the file was handed to the browser, another page tells of it, or it was refused. */
export type Taken = { led?: string; refusal?: ShownRefusal }

const json = { Accept: 'application/json' }

/**
 * Asks for the file of a form, is told where it is, and hands it to the browser to keep; one that is not there yet leads
 * to the page where it will be.
 */
export async function takeFile(form: HTMLFormElement, signal: AbortSignal): Promise<Taken> {
  const body = new URLSearchParams(new FormData(form) as never)
  const asked = await fetch(form.action, { method: 'POST', body, headers: json, signal })
  if (!asked.ok) return refused(asked)
  const { to } = (await asked.json()) as { to: string }
  if (!to.endsWith('/file')) return { led: to }
  const answer = await fetch(to, { signal })
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  if (!answer.ok || !name) return refused(answer)
  keep(await answer.blob(), name)
  return {}
}

const refused = async (answer: Response): Promise<Taken> => ({
  refusal: await answer.json().then(refusalIn, () => undefined),
})

function keep(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
