import { getHeapStatistics } from 'node:v8'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { batchLines, type Line } from './book.ts'
import { BookFault } from './fault.ts'
import type { Asked, Told } from './open.server.ts'
import { readBook } from './read.server.ts'

// The thread that reads one file: what a file does to it is done to nobody else. Elsewhere nothing is begun.
const asked = workerData as Asked | null
if (parentPort && asked?.path) void serve(parentPort, asked)

async function serve(port: MessagePort, { path, hidden, heapMegabytes }: Asked) {
  const tell = (told: Told) => port.postMessage(told)
  watchHeap(heapMegabytes, tell)
  const room = roomOf(port)
  try {
    const { book, lines, close } = await readBook(path)
    tell({ book })
    for (const [sheet, { hidden: isHidden }] of book.sheets.entries()) {
      if (isHidden && !hidden) continue
      let batch: Line[] = []
      const send = async () => {
        // The next lines are read no sooner than somebody has room for these.
        await room()
        tell({ batch: { sheet, lines: batch } })
        batch = []
      }
      for await (const line of lines(sheet)) {
        batch.push(line)
        if (batch.length >= batchLines) await send()
      }
      if (batch.length > 0) await send()
    }
    close()
    tell({ end: true })
  } catch (error) {
    tell(
      error instanceof BookFault
        ? { fault: error.code, place: error.place }
        : { fault: 'brokenPart', place: '' },
    )
  }
  port.close()
}

/**
 * Ends the thread when it holds too much: a process that was started with a heap size of its own gives that to all its
 * threads, whatever was asked for this one.
 */
function watchHeap(megabytes: number, tell: (told: Told) => void) {
  const watch = setInterval(() => {
    if (getHeapStatistics().used_heap_size < megabytes * 1_048_576) return
    tell({ fault: 'tooMuchMemory', place: '' })
    process.exit()
  }, 20)
  watch.unref()
}

/** Waits until the other side asks for a batch. Asked for before anybody waits here, none is forgotten. */
function roomOf(port: MessagePort) {
  let asked = 0
  let wake = () => {}
  port.on('message', () => {
    asked += 1
    wake()
  })
  return async () => {
    while (asked === 0) await new Promise<void>((resolve) => (wake = resolve))
    asked -= 1
  }
}
