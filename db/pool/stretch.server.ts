import type { Ask } from './asking.server.ts'
import { onlyWrites } from './texts.ts'

/** So many writes may be under way before one more waits for them. */
const most = 64

/**
 * What a transaction, or a savepoint of it, asks of its connection. A statement that only writes is sent and not waited for:
 * whatever is asked next goes right behind it, and the database does them in this order. The first fault is the one that
 * counts, since nothing after it was done; it is told by whatever is waited for next, at the latest by the end.
 */
export function stretchOf(send: Ask) {
  const unanswered = new Set<Promise<unknown>>()
  let fault: { reason: unknown } | undefined
  let isOver = false

  function sent(...asked: Parameters<Ask>) {
    const answer = send(...asked)
    answer.catch((reason) => {
      fault ??= { reason }
    })
    return answer
  }

  function write(...asked: Parameters<Ask>) {
    const answer = sent(...asked)
    const over = answer.then(
      () => void unanswered.delete(over),
      () => void unanswered.delete(over),
    )
    unanswered.add(over)
  }

  async function settled() {
    await Promise.all(unanswered)
    if (fault) throw fault.reason
  }

  const ask: Ask = async (text, make) => {
    if (isOver) throw new Error('asked after the end of its transaction')
    if (!onlyWrites(text)) return told(sent(text, make))
    if (unanswered.size >= most) await settled()
    write(text, make)
    return []
  }

  async function told<T>(answer: Promise<T>) {
    try {
      return await answer
    } catch (error) {
      throw fault ? fault.reason : error
    }
  }

  return {
    ask,
    /** What is still asked by then, by work that was not waited for, is refused: the connection may be another's. */
    close: () => {
      isOver = true
    },
    /** Sent and not waited for, whatever it answers. */
    write,
    /** The end of what is under way; throws the first fault. */
    settled,
    /** What `answer` gives; when it fails because something before it did, that is what is thrown. */
    told,
  }
}
