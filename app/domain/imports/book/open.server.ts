import { on } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Batch, type Book, limits } from './book.ts'
import { BookFault, type BookFaultCode } from './fault.ts'

export type Asked = { path: string; hidden: boolean; heapMegabytes: number }
type Means = {
  /** Hidden sheets are read too. */
  hidden?: boolean
  heapMegabytes?: number
  /** So long the thread may say nothing. */
  silentSeconds?: number
}
export type Told = { book: Book } | { batch: Batch } | { end: true } | { fault: BookFaultCode; place: string }

export type OpenBook = {
  book: Book
  /** Read once, from the first line to the last; the file is read no faster than this is asked. */
  batches: AsyncGenerator<Batch, void>
  close(): Promise<void>
}

/**
 * Opens an uploaded file in a thread of its own with little memory. A file that may not be read is thrown as a
 * `BookFault`, at once or while its lines are read.
 */
export async function openBook(
  path: string,
  { hidden = false, heapMegabytes = limits.heapMegabytes, silentSeconds = limits.silentSeconds }: Means = {},
): Promise<OpenBook> {
  const worker = startThread({ path, hidden, heapMegabytes })
  const told = heard(worker, silentSeconds * 1000)
  try {
    const first = await told.next()
    if (first.done || !('book' in first.value)) throw new BookFault('brokenPart')
    const { book } = first.value
    return { book, batches: batchesOf(worker, told), close: () => ended(worker) }
  } catch (error) {
    await ended(worker)
    throw error
  }
}

async function* batchesOf(worker: Worker, told: AsyncGenerator<Told, void>): AsyncGenerator<Batch, void> {
  try {
    worker.postMessage('next')
    for await (const message of told) {
      if (!('batch' in message)) return
      worker.postMessage('next')
      yield message.batch
    }
  } finally {
    await ended(worker)
  }
}

/** Threads that were ended from here, as nobody reads on. */
const closed = new WeakSet<Worker>()

async function ended(worker: Worker) {
  closed.add(worker)
  await worker.terminate()
}

/** What the thread says, until it ends; its faults and its own end by too much memory or time are thrown. */
async function* heard(worker: Worker, patience: number): AsyncGenerator<Told, void> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patience)
  try {
    for await (const [told] of on(worker, 'message', { signal: silence.signal, close: ['exit'] } as object)) {
      clearTimeout(timer)
      if ('fault' in told) throw new BookFault(told.fault, told.place)
      yield told
      if ('end' in told) return
      timer = setTimeout(() => silence.abort(), patience)
    }
    // Lines that nobody has seen must not pass for the end of the file.
    if (!closed.has(worker)) throw new BookFault('tooMuchMemory')
  } catch (error) {
    throw named(error)
  } finally {
    clearTimeout(timer)
  }
}

function named(error: unknown) {
  const { code, name } = error as { code?: string; name?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new BookFault('tooMuchMemory')
  return name === 'AbortError' ? new BookFault('tooSlow') : error
}

/** From its own file of the build, or from the source beside this one where nothing is built. */
function startThread(workerData: Asked) {
  const resourceLimits = { maxOldGenerationSizeMb: workerData.heapMegabytes, maxYoungGenerationSizeMb: 16 }
  const options = { workerData, resourceLimits, execArgv: [], env: {}, stdout: true, stderr: true }
  if (!import.meta.url.endsWith('.ts')) return new Worker(pathToFileURL('build/server/read-book.js'), options)
  const source = JSON.stringify(new URL('./thread.server.ts', import.meta.url).href)
  // Threads do not take over the loader of the thread that started them.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(start, { ...options, eval: true })
}
