import { refusalIn, type ShownRefusal } from './use-refusal.ts'

/** Asks for the file of a form and hands it to the browser to keep; answers the refusal where there is one, and null otherwise. */
export async function takeFile(form: HTMLFormElement, signal: AbortSignal): Promise<ShownRefusal | null> {
  const body = new URLSearchParams(new FormData(form) as never)
  const answer = await fetch(form.action, { method: 'POST', body, signal })
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  if (answer.ok && name) {
    keep(await answer.blob(), name)
    return null
  }
  return (await answer.json().then(refusalIn, () => undefined)) ?? null
}

function keep(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
