import { parentPort, workerData } from 'node:worker_threads'
import { batchLines, type Line } from './book.ts'
import { BookFault } from './fault.ts'
import type { Asked, Told } from './open.server.ts'
import { readBook } from './read.server.ts'

// The thread that reads one file: what a file does to it is done to nobody else.
const port = parentPort!
const { path, hidden } = workerData as Asked
const tell = (told: Told) => port.postMessage(told)

// Asked for before anybody waits here, a batch must not be forgotten.
let asked = 0
let wake = () => {}
port.on('message', () => {
  asked += 1
  wake()
})
async function room() {
  while (asked === 0) await new Promise<void>((resolve) => (wake = resolve))
  asked -= 1
}

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
