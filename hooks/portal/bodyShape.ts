import { childrenOf, isNode, type RichNode, rootOf, TEXT_BOUNDS } from './nodes.ts'

/*
 * What the editor may store. Payload's own hooks walk a text before anything of it is looked at, and fall over what is missing; so
 * its shape is checked before them, whoever sends it and however unfinished the page is.
 */

type Check = (node: RichNode, isId: (value: unknown) => boolean) => string | null

const oneOf = (what: string, name: string, allowed: readonly unknown[]): Check => {
  return (node) => (allowed.includes(node[name]) ? null : `${what} lleva «${name}» con uno de: ${allowed.join(', ')}`)
}

const text: Check = ({ text, format }) => {
  if (typeof text !== 'string') return 'un texto lleva sus letras en «text»'
  return format === undefined || Number.isInteger(format) ? null : 'un texto lleva «format» como número entero'
}

const link: Check = ({ fields }, isId) => {
  if (!isNode(fields)) return 'un enlace lleva su dirección en «fields»'
  if (fields.linkType !== 'internal') {
    const fits = typeof fields.url === 'string' && fields.url.length <= 2000
    return fits ? null : 'un enlace lleva su dirección en «fields.url», de hasta 2,000 caracteres'
  }
  const to = isNode(fields.doc) ? fields.doc : {}
  const known = to.relationTo === 'publicaciones' && isId(isNode(to.value) ? to.value.id : to.value)
  return known ? null : 'un enlace interno lleva el id de una publicación'
}

const upload: Check = ({ relationTo, value }, isId) =>
  relationTo === 'medios' && isId(isNode(value) ? value.id : value)
    ? null
    : 'una imagen o un archivo lleva su id de medios'

/** Of each kind of node: what it holds (`null`: nothing, `''`: whatever stands in a text) and what else it must say. */
const KINDS: Record<string, { holds: string | null; check?: Check }> = {
  paragraph: { holds: '' },
  heading: { holds: '', check: oneOf('un encabezado', 'tag', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) },
  quote: { holds: '' },
  list: { holds: 'listitem', check: oneOf('una lista', 'tag', ['ul', 'ol']) },
  listitem: { holds: '' },
  link: { holds: '', check: link },
  autolink: { holds: '', check: link },
  table: { holds: 'tablerow' },
  tablerow: { holds: 'tablecell' },
  tablecell: { holds: '' },
  text: { holds: null, check: text },
  tab: { holds: null },
  linebreak: { holds: null },
  horizontalrule: { holds: null },
  upload: { holds: null, check: upload },
}

/** Kinds that stand nowhere but in their own place. */
const PARTS = ['listitem', 'tablerow', 'tablecell']

/**
 * What is wrong with a text as the editor stores it, in Spanish; `null` where nothing is.
 * @param isId whether a value could be an id of the database in use
 */
export const problemIn = (state: unknown, isId: (value: unknown) => boolean): string | null => {
  const root = rootOf(state)
  if (!root) return wrong('falta su raíz, «root»')
  if (root.type !== undefined && root.type !== 'root') return wrong('la raíz lleva «type» con «root»')
  if (!Array.isArray(root.children)) return wrong('la raíz lleva sus bloques en una lista, «children»')
  let nodes = 0
  let characters = 0
  const waiting: { node: unknown; depth: number; within: string }[] = [{ node: root, depth: 0, within: '' }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { node, depth, within } = at
    if (depth > TEXT_BOUNDS.depth)
      return `El texto tiene más de ${TEXT_BOUNDS.depth} niveles, uno dentro de otro: déjalo más sencillo.`
    if (++nodes > TEXT_BOUNDS.nodes) return tooLong
    const found = depth === 0 ? null : problemOf(node, within, isId)
    if (found) return wrong(found)
    if (!isNode(node)) continue
    characters += sizeOf(node)
    if (characters > TEXT_BOUNDS.characters) return tooLong
    for (const child of childrenOf(node)) {
      waiting.push({ node: child, depth: depth + 1, within: KINDS[String(node.type)]?.holds ?? '' })
    }
  }
  return null
}

const wrong = (what: string): string => `El texto no tiene la forma que guarda el editor: ${what}.`

const tooLong = 'El texto es demasiado largo para una página: acórtalo o repártelo en documentos que la acompañen.'

const problemOf = (node: unknown, within: string, isId: (value: unknown) => boolean): string | null => {
  if (!isNode(node)) return 'cada parte es un objeto con su «type»'
  const type = typeof node.type === 'string' ? node.type : ''
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!kind) return `no se conoce la parte «${type.slice(0, 40)}»`
  if (within ? type !== within : PARTS.includes(type)) return `una parte «${type}» no va en este lugar`
  const { children } = node
  if (kind.holds === null) {
    if (children !== undefined) return `una parte «${type}» no contiene otras`
  } else if (!Array.isArray(children)) return `una parte «${type}» lleva las suyas en una lista, «children»`
  else if ((type === 'table' || type === 'tablerow') && children.length === 0)
    return 'una tabla lleva renglones y celdas'
  return kind.check?.(node, isId) ?? null
}

/** Characters of a node as stored, those within it left out; what is too deep to be written counts as too long. */
const sizeOf = ({ children, ...own }: RichNode): number => {
  try {
    return JSON.stringify(own).length + 12
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
