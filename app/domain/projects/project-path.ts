/** A page of a project, with the list's own address kept and what belongs to one sheet left out. */
export function projectPath(path: string, search: string): string {
  const params = new URLSearchParams(search)
  for (const key of ['to', 'kind']) params.delete(key)
  const kept = params.toString()
  return kept ? `${path}?${kept}` : path
}
