import type { ProjectFilter } from '../forms.ts'

/** What the list has in its address, kept beside a page of a project; what belongs to one sheet is left out. */
export function listSearch(search: string, sheet: { to?: string } = {}): URLSearchParams {
  const params = new URLSearchParams(search)
  for (const key of ['to', 'kind']) params.delete(key)
  if (sheet.to) params.set('to', sheet.to)
  return params
}

/** What the list shows where its address says nothing: what has not gone out, key build aside. */
export const asListed = <F extends Partial<Pick<ProjectFilter, 'template' | 'exit'>>>(filter: F) => ({
  ...filter,
  template: filter.template ?? ('regular' as const),
  exit: filter.exit ?? ('in' as const),
})
