import type { QueueRow } from './queue.server.ts'

export type QueueGroup = { key: string; rows: QueueRow[] }

/** Rows under the headings asked for, in the order they came in. */
export function grouped(rows: readonly QueueRow[], keyOf: (row: QueueRow) => string): QueueGroup[] {
  const groups = new Map<string, QueueRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups].map(([key, rows]) => ({ key, rows }))
}

const tones = ['red', 'warn', 'good']
export const byTone = (groups: QueueGroup[]) =>
  [...groups].sort((a, b) => tones.indexOf(a.key) - tones.indexOf(b.key))
