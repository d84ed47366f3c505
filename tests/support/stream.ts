export type Said = { event: string; data: { words?: string[]; ids?: string[]; [name: string]: unknown } }

/** A browser's live stream: what it was told so far, whether it was ended from there, and how to leave it. `ago`: its page was asked for so many ms before. */
export async function listenAs(url: string, cookie: string, ago = 0) {
  const leaving = new AbortController()
  const answer = await fetch(`${url}/live?ago=${ago}`, {
    headers: { Cookie: cookie },
    signal: leaving.signal,
  })
  const said: Said[] = []
  const state = { status: answer.status, isOver: false, headers: answer.headers, said }
  const read = async () => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true })
      const whole = text.split('\n\n')
      text = whole.pop()!
      for (const one of whole) {
        const event = one.match(/^event: (.*)$/m)?.[1]
        const data = one.match(/^data: (.*)$/m)?.[1]
        if (event && data) said.push({ event, data: JSON.parse(data) })
      }
    }
  }
  const reading = read()
    .then(() => {
      state.isOver = true
    })
    .catch(() => {})
  return {
    ...{ state, said },
    /** All ids heard so far. */
    ids: () => new Set(said.flatMap(({ data }) => data.ids ?? [])),
    leave: async () => {
      leaving.abort()
      await reading
    },
  }
}

/** Waits until `is` holds, looking often; false after `tries` looks. */
export async function until(is: () => boolean | Promise<boolean>, tries = 300) {
  for (let at = 0; at < tries; at += 1) {
    if (await is()) return true
    await new Promise((done) => setTimeout(done, 10))
  }
  return false
}
