/** A person's face: the first character of the name. */
export function Face({ name, wanted = false }: { name: string; wanted?: boolean }) {
  return (
    <span className={`z-face${wanted ? ' z-face-wanted' : ''}`} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
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
