import { useSyncExternalStore } from 'react'

/** A form with files on its way, or how that ended; its files in the order of the form. */
export type Upload = {
  /** Path and search the form is sent to. */
  address: string
  state: 'sending' | 'failed'
  /** By name, how many of the bytes of each of its files have left. */
  sent: Record<string, number[]>
  cancel: () => void
}

/** A field of a form as it travels: `size` in bytes, without what stands between the fields. */
export type Part = { name: string; size: number; isFile: boolean }

/** How many bytes of each file have left when `loaded` of `total` bytes of the body have, by the files' names of field. */
export function sentOf(parts: readonly Part[], loaded: number, total: number): Upload['sent'] {
  const between = Math.max(0, total - parts.reduce((sum, { size }) => sum + size, 0)) / (parts.length + 1)
  const sent: Upload['sent'] = {}
  let start = 0
  for (const { name, size, isFile } of parts) {
    start += between
    const left = Math.round(Math.min(size, Math.max(0, loaded - start)))
    if (isFile) sent[name] = [...(sent[name] ?? []), loaded >= total ? size : left]
    start += size
  }
  return sent
}

let uploads: readonly Upload[] = []
const watchers = new Set<() => void>()

/** Says how a form's files stand; without `upload` they are on no way any more. */
export function tellUpload(address: string, upload?: Omit<Upload, 'address'>) {
  const others = uploads.filter((one) => one.address !== address)
  uploads = upload ? [...others, { address, ...upload }] : others
  for (const tell of watchers) tell()
}

const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

/** How the files of the form at this address stand, while they are on their way and after that failed. */
export function useUpload(address: string | undefined): Upload | undefined {
  const all = useSyncExternalStore(
    watch,
    () => uploads,
    () => uploads,
  )
  return all.find((one) => one.address === address)
}
