/** What the list has in its address, kept beside a page of a project; what belongs to one sheet is left out. */
export function listSearch(search: string, sheet: { to?: string } = {}): URLSearchParams {
  const params = new URLSearchParams(search)
  for (const key of ['to', 'kind']) params.delete(key)
  if (sheet.to) params.set('to', sheet.to)
  return params
}
