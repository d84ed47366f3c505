/** What stands for a name on a face: its first character, or the first letters of two words. */
export const initialsOf = (name: string) =>
  (/^\p{Script=Latin}/u.test(name)
    ? name
        .split(/\s+/)
        .slice(0, 2)
        .map(([letter]) => letter)
        .join('')
    : ([...name][0] ?? '')
  ).toUpperCase()

/** A person's face. */
export function Face({ name, wanted = false }: { name: string; wanted?: boolean }) {
  return (
    <span className={`z-face${wanted ? ' z-face-wanted' : ''}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

export function PersonChip({ name, hint }: { name: string; hint?: string }) {
  return (
    <span className="z-person">
      <Face name={name} />
      <span className="z-clip">
        {name}
        {hint && <span className="z-muted z-small"> {hint}</span>}
      </span>
    </span>
  )
}
