/** Lists that are taken away as their pages show them. */
export const listKinds = [
  'enterprises',
  'associations',
  'visits',
  'trips',
  'projects',
  'leads',
  'policies',
  'tickets',
  'contacts',
] as const
export type ListKind = (typeof listKinds)[number]

/** `firm`: the whole file of one firm. `all`: everything, a sheet a word. Both are workbooks. */
export const exportKinds = [...listKinds, 'firm', 'all'] as const
export type ExportKind = (typeof exportKinds)[number]

export const isBook = (kind: ExportKind) => kind === 'firm' || kind === 'all'

export const exportStates = [
  'asked',
  'approved',
  'refused',
  'running',
  'ready',
  'cancelled',
  'failed',
  'gone',
] as const
export type ExportState = (typeof exportStates)[number]

/** It still comes to something by itself or by somebody’s word. */
export const underWay = ['asked', 'approved', 'running'] as const satisfies readonly ExportState[]
export const isUnderWay = (state: ExportState) => (underWay as readonly ExportState[]).includes(state)

/** What is taken away at this address: a list at `/visits/export`, one firm at `/enterprises/<id>/file`. */
export function kindAt(pathname: string): ExportKind {
  const [word, place, last] = pathname
    .replace(/\.data$/, '')
    .slice(1)
    .split('/')
  if (last === 'file') return 'firm'
  return (word === 'exports' ? place : word) as ExportKind
}
