type Node = { type: string; start: number; end: number }
type Call = Node & { callee: Node & { name?: string }; arguments: Node[] }

/** The calls of a global function in a parsed program, in the order they stand. */
export function callsOf(program: object, name: string): Call[] {
  const found: Call[] = []
  const look = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'CallExpression' && (node as Call).callee.name === name)
      found.push(node as Call)
    for (const child of Object.values(node)) look(child)
  }
  look(program)
  return found
}

/** The text with some stretches replaced; none overlaps another. */
export function edited(text: string, edits: { start: number; end: number; text: string }[]): string {
  let at = 0
  const parts = edits
    .toSorted((a, b) => a.start - b.start)
    .flatMap((edit) => {
      const before = text.slice(at, edit.start)
      at = edit.end
      return [before, edit.text]
    })
  return [...parts, text.slice(at)].join('')
}
