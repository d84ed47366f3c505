import { type Part, sentOf, tellUpload } from '#app/ui/form/uploads.ts'

/** Told instead of a network's fault when somebody took a file out of what was on its way. */
export class Stopped extends TypeError {}

/** Whether this is a form that carries files. */
export const carriesFiles = (body: unknown): body is FormData =>
  body instanceof FormData && [...body.values()].some(isFile)

const isFile = (value: FormDataEntryValue): value is File => value instanceof File && value.size > 0

/**
 * Sends a form with files as `fetch` would, in one request, and says meanwhile how much of each file has left, which
 * `fetch` cannot tell. Whoever stops it meets `Stopped`, a lost network a TypeError.
 */
export function sendFiles(url: URL, body: FormData, address: string, signal?: AbortSignal | null) {
  const parts = [...body].map(
    ([name, value]): Part => ({
      name,
      size: typeof value === 'string' ? new Blob([value]).size : value.size,
      isFile: isFile(value as FormDataEntryValue),
    }),
  )
  return new Promise<Response>((answer, fail) => {
    const request = new XMLHttpRequest()
    let isStopped = false
    let sent = sentOf(parts, 0, 1)
    const cancel = () => {
      isStopped = true
      request.abort()
    }
    const end = (error: Error) => {
      tellUpload(address, { state: 'failed', sent, cancel })
      fail(error)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      sent = sentOf(parts, loaded, total)
      tellUpload(address, { state: 'sending', sent, cancel })
    }
    request.onload = () => {
      tellUpload(address)
      const { status, statusText } = request
      const bytes = [204, 205, 304].includes(status) ? null : (request.response as ArrayBuffer)
      answer(new Response(bytes, { status, statusText, headers: headersIn(request.getAllResponseHeaders()) }))
    }
    request.onerror = () => end(new TypeError('network'))
    request.onabort = () => {
      if (isStopped) return end(new Stopped('stopped'))
      tellUpload(address)
      fail(new DOMException('left', 'AbortError'))
    }
    request.responseType = 'arraybuffer'
    request.open('POST', url)
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    tellUpload(address, { state: 'sending', sent, cancel })
    request.send(body)
  })
}

function headersIn(lines: string) {
  const headers = new Headers()
  for (const line of lines.trim().split(/\r?\n/)) {
    const [name, ...value] = line.split(': ')
    if (name) headers.append(name, value.join(': '))
  }
  return headers
}
