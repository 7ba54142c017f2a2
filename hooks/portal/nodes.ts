/** A node of the editor as stored: an import, an older editor or a request may have left out anything. */
export type RichNode = { type?: unknown; children?: unknown; [key: string]: unknown }

/** What a page's text holds at most. MongoDB takes no document more than 100 levels deep, and a node is two. */
export const TEXT_BOUNDS = { depth: 30, nodes: 20_000, characters: 1_000_000 } as const

export const isNode = (value: unknown): value is RichNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rootOf = (state: unknown): RichNode | null => {
  const root = isNode(state) ? state.root : null
  return isNode(root) ? root : null
}

export const childrenOf = ({ children }: RichNode): unknown[] => (Array.isArray(children) ? children : [])

/** Every node of a text below its root, each before what is within it; whatever its depth, on no stack but its own. */
export function* nodesIn(state: unknown): Generator<RichNode> {
  const root = rootOf(state)
  const waiting: unknown[] = root ? childrenOf(root).toReversed() : []
  while (waiting.length) {
    const node = waiting.pop()
    if (!isNode(node)) continue
    yield node
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
}

/** Whether there is something to read or to look at. */
export const hasContent = (state: unknown): boolean => {
  for (const { type, text } of nodesIn(state)) {
    if (type === 'upload' || (typeof text === 'string' && text.trim())) return true
  }
  return false
}
