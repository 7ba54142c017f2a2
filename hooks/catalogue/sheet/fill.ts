/*
 * What a sheet says of a service, laid over what is known of it: only what has a column in the sheet changes, down to one column of one
 * place in a list; a blank cell empties it.
 */

export type Tree = { [name: string]: Tree | true }

/** The columns of a sheet as fields hold one another: `{plazo: {cantidad: true}, requisitos: {1: {nombre: true}}}`. */
export const treeOf = (columns: readonly string[]): Tree => {
  const tree: Tree = {}
  for (const column of columns) {
    const names = column.split('.')
    let at = tree
    for (const [i, name] of names.entries()) {
      if (i === names.length - 1) at[name] = true
      else {
        at[name] ??= {}
        at = at[name] as Tree
      }
    }
  }
  return tree
}

/**
 * @param given what the row says, its lists with the places it leaves blank
 * @param known the same service as it is, its lists whole; nothing where it is new
 */
export const fill = (tree: Tree, given: unknown, known: unknown, inList = false): unknown => {
  const [one, other] = [(given ?? {}) as Record<string, unknown>, (known ?? {}) as Record<string, unknown>]
  const isList = Object.keys(tree).every((name) => /^\d+$/.test(name))
  const filled: Record<string, unknown> = isList ? ([...(Array.isArray(known) ? known : [])] as never) : { ...other }
  for (const [name, within] of Object.entries(tree)) {
    const key = isList ? String(Number(name) - 1) : name
    // In a row of a list what is not said is not there; elsewhere it is nothing.
    if (within === true && inList && one[key] === undefined) delete filled[key]
    else filled[key] = within === true ? (one[key] ?? null) : fill(within, one[key], other[key], inList || isList)
  }
  return filled
}

/** The same lists without the places that say nothing; `places` is told where in the sheet each of those left stands. */
export const closeUp = (value: unknown, places: Map<string, string>, at = '', inSheet = ''): unknown => {
  const within = (path: string, name: string) => (path ? `${path}.${name}` : name)
  if (Array.isArray(value)) {
    const said = value.flatMap((one: unknown, i) => (saysSomething(one) ? [{ one, place: i + 1 }] : []))
    return said.map(({ one, place }, i) => {
      // A list of words stands in one cell.
      const column = typeof one === 'object' ? within(inSheet, String(place)) : inSheet
      places.set(within(at, String(i)), column)
      return closeUp(one, places, within(at, String(i)), column)
    })
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [name, closeUp(of, places, within(at, name), within(inSheet, name))]),
  )
}

const saysSomething = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false
  return typeof value === 'object' ? Object.values(value).some(saysSomething) : true
}

/** The column of a field as a rule names it, `requisitos.0.nombre`: lists are counted from one in a sheet. */
export const columnOf = (campo: string, places: ReadonlyMap<string, string>): string => {
  for (let at = campo; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const column = places.get(at)
    if (column) return column + campo.slice(at.length)
  }
  return campo.replace(/\.(\d+)(?=\.)/g, (_, n: string) => `.${Number(n) + 1}`)
}
