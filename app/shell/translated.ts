type Scope = Window & typeof globalThis

/**
 * Lets a page live on whose texts the browser translates: that puts every text into a `<font>`, or one in its place, and
 * React then looks for its texts in vain. What it wants to change, remove or write before is brought back first; the
 * browser translates that anew.
 */
export function keepTranslated({ Node, Text, MutationObserver, document }: Scope) {
  const { removeChild, insertBefore } = Node.prototype
  const standIns = new WeakMap<Node, Element>()

  const bringBack = (text: Node) => {
    const standIn = standIns.get(text)
    if (!standIn) return
    standIns.delete(text)
    Reflect.deleteProperty(text, 'nodeValue')
    if (standIn.isConnected && !text.isConnected) standIn.replaceWith(text)
  }
  /** The child of `parent` that is the node or holds it translated. */
  const childOf = (parent: Node, node: Node): Node | undefined => {
    bringBack(node)
    let child = node
    while (child.parentNode !== parent) {
      if (!isFont(child.parentNode)) return undefined
      child = child.parentNode
    }
    return child
  }

  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    const child = childOf(this, node)
    if (child) removeChild.call(this, child)
    return node
  }
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, before && (childOf(this, before) ?? null)) as T
  }

  new MutationObserver((changes) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes)
      for (const text of removedNodes) {
        const standIn = [addedNodes[0], previousSibling, nextSibling].find(isFont)
        if (!(text instanceof Text) || text.isConnected || !standIn) continue
        standIns.set(text, standIn)
        Object.defineProperty(text, 'nodeValue', {
          configurable: true,
          get: () => text.data,
          set: (value: string) => {
            bringBack(text)
            text.data = value
          },
        })
      }
  }).observe(document, { childList: true, subtree: true })
}

const isFont = (node: Node | null | undefined): node is Element => node?.nodeName === 'FONT'
