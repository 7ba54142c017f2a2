import { childrenOf, isNode, nodesIn, type RichNode, rootOf, TEXT_BOUNDS } from './nodes.ts'

/**
 * A text as stored, made fit to be walked by whoever shows it: what is no node is left out, what is too deep is its words alone, and
 * beyond as many nodes as a page holds nothing is shown. `null` where there is no text at all.
 */
export const soundText = (state: unknown): { root: RichNode & { children: RichNode[] } } | null => {
  const root = rootOf(state)
  if (!root) return null
  let left: number = TEXT_BOUNDS.nodes
  const copy = (node: RichNode, depth: number): RichNode => {
    const type = typeof node.type === 'string' ? node.type : 'unknown'
    if (type === 'text') return { ...node, type, text: typeof node.text === 'string' ? node.text : '' }
    if (node.children === undefined) return { ...node, type }
    if (depth >= TEXT_BOUNDS.depth) return { ...node, type, children: [{ type: 'text', text: wordsIn(node) }] }
    const children: RichNode[] = []
    for (const child of childrenOf(node)) {
      if (!isNode(child)) continue
      if (left-- <= 0) break
      children.push(copy(child, depth + 1))
    }
    return { ...node, type, children }
  }
  return { root: copy({ ...root, type: 'root', children: childrenOf(root) }, 0) as RichNode & { children: RichNode[] } }
}

const wordsIn = (node: RichNode): string => {
  let words = ''
  for (const { text } of nodesIn({ root: node })) if (typeof text === 'string') words += `${words && ' '}${text}`
  return words
}
