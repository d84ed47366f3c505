import { decode } from 'turbo-stream'

type Loaded = Record<string, unknown>

/** What the loaders of a page gave, by route: from a data request's answer, or from the page that carries it along. */
export async function loadedData(door: 'page' | 'data', text: string): Promise<Loaded> {
  if (door === 'data') {
    const routes = (await decoded(text)) as Record<string, { data?: unknown }>
    return Object.fromEntries(Object.entries(routes).map(([id, { data }]) => [id, data]))
  }
  const chunks = [...text.matchAll(/streamController\.enqueue\(("(?:[^"\\]|\\.)*")\)/g)]
  const state = (await decoded(chunks.map(([, chunk = '""']) => JSON.parse(chunk) as string).join(''))) as {
    loaderData: Loaded
  }
  return state.loaderData
}

async function decoded(text: string) {
  const bytes = new TextEncoder().encode(text)
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  const { value, done } = await decode(stream, { plugins: [(type, ...rest) => ({ value: { type, rest } })] })
  await done
  return value
}
