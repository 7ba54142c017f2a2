/** Addresses of the intranet. */
export const TRAY = '/intranet'
export const casePathname = (folio: string): string => `${TRAY}/expedientes/${encodeURIComponent(folio)}`

/** An address with these parameters, leaving out what is empty. */
export const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') params.set(name, String(value))
  return params.size ? `${path}?${params}` : path
}

/**
 * Where to go after signing in: a path of this same site, under the intranet or the panel, or else the tray. Anything that a
 * browser could read as another site (`//host`, `/\host`, a scheme, a control character) is not taken.
 */
export const localPath = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > 500 || !/^\/(intranet|admin|noticias)(?:[/?]|$)/.test(value))
    return TRAY
  const base = 'http://sitio.invalid'
  try {
    const url = new URL(value, base)
    const own = url.origin === base && /^\/(intranet|admin|noticias)(?:\/|$)/.test(url.pathname)
    // Signing in or out again is nowhere to go.
    return own && !/^\/intranet\/(entrar|salir)/.test(url.pathname) ? url.pathname + url.search : TRAY
  } catch {
    return TRAY
  }
}

/** A page number from the address: 1 where it says nothing sensible. */
export const pageNumber = (value: string | null): number => {
  const n = Number(value)
  return Number.isInteger(n) && n >= 1 && n <= 100_000 ? n : 1
}
