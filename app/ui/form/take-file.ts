import { refusalIn, type ShownRefusal } from './use-refusal.ts'

/** What came of asking: the file was handed to the browser, another page tells of it, or it was refused. */
export type Taken = { led?: string; refusal?: ShownRefusal }

/** Asks for the file of a form and hands it to the browser to keep; one that is not there yet leads to where it will be. */
export async function takeFile(form: HTMLFormElement, signal: AbortSignal): Promise<Taken> {
  const body = new URLSearchParams(new FormData(form) as never)
  const answer = await fetch(form.action, { method: 'POST', body, signal })
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  if (answer.ok && name) {
    keep(await answer.blob(), name)
    return {}
  }
  if (answer.ok && answer.redirected) {
    const { pathname, search } = new URL(answer.url)
    return { led: pathname + search }
  }
  return { refusal: await answer.json().then(refusalIn, () => undefined) }
}

function keep(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
