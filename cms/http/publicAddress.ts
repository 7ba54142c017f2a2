import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { readLetter } from '../../hooks/catalogue/letters.ts'
import { AUDIENCIAS, EVENTOS } from '../../hooks/catalogue/taxonomy.ts'
import { isPath } from '../../hooks/doors/opined.ts'
import { isTranslated, ORIGINAL, splitLanguage } from '../../hooks/idiomas/languages.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { TIPOS_DE_PUBLICACION } from '../../hooks/manual/registros.ts'
import { administracion } from '../../hooks/municipio/administraciones.ts'
import { TEMAS } from '../../hooks/portal/temas.ts'
import { isTipoDeResultado, MAS_LARGA } from '../../hooks/search/find.ts'

/** What of a parameter's value the page tells apart; `null` where it shows the same as without it. */
type Reading = (value: string) => string | null

const VERSIONS = new Set(PROCEDURES.map(({ version }) => version))

const oneOf =
  (list: Record<string, string>): Reading =>
  (value) =>
    Object.hasOwn(list, value) ? value : null

const typed: Reading = (value) => value.slice(0, 20) || null
/** The name of something in an address; what is none of them is not found. */
const slug: Reading = (value) => (/^[a-z0-9-]{1,80}$/.test(value) ? value : null)

/**
 * The parameters that public pages answer to. Any other name, and any value that says nothing to its page, is dropped before the page
 * is made: a page with parameters of its own has its line here.
 */
const PARAMS: { path: RegExp; params: Record<string, Reading> }[] = [
  {
    path: /^\/(noticias|campanas)$/,
    params: {
      tipo: (value) => (Object.hasOwn(TIPOS_DE_PUBLICACION, value) ? value : null),
      tema: oneOf(TEMAS),
      dependencia: slug,
      anio: (value) => (/^20\d\d$/.test(value) ? value : null),
      administracion: (value) => (administracion(value) ? value : null),
      pagina: (value) => (/^[1-9]\d{0,5}$/.test(value) && value !== '1' ? value : null),
    },
  },
  {
    path: /^\/servicios$/,
    params: {
      tema: oneOf(TEMAS),
      evento: oneOf(EVENTOS),
      publico: oneOf(AUDIENCIAS),
      dependencia: slug,
      letra: readLetter,
      pagina: (value) => (/^[1-9]\d{0,3}$/.test(value) && value !== '1' ? value : null),
    },
  },
  // What somebody types to know a cost: said back to them where it is wrong, and no longer than it needs to be.
  { path: /^\/servicios\/[a-z0-9-]+$/, params: { tarifa: typed, cantidad: typed, base: typed } },
  {
    path: /^\/(feed\.xml|feed\.json|rss\.xml)$/,
    params: { tema: oneOf(TEMAS), dependencia: slug },
  },
  {
    path: /^\/buscar$/,
    params: {
      q: (value) => value.trim().slice(0, MAS_LARGA) || null,
      tipo: (value) => (isTipoDeResultado(value) ? value : null),
      cuando: (value) => (value === 'mes' || value === 'anio' ? value : null),
      pagina: (value) => (/^[1-9]\d?$/.test(value) && value !== '1' ? value : null),
    },
  },
  {
    path: /^\/opinion\/gracias$/,
    params: {
      pagina: (value) => (isPath(value) ? value : null),
      sirvio: (value) => (value === 'si' || value === 'no' ? value : null),
      dicho: (value) => (value === 'si' ? value : null),
    },
  },
  // A version that never was is not found, whichever it is.
  { path: /^\/procedimientos\/[^/]+$/, params: { version: (value) => (VERSIONS.has(value) ? value : 'ninguna') } },
  { path: /^\/anillos\//, params: { fondo: (value) => (value === 'hondo' ? value : null) } },
]

/** What is no page of the portal: answered by others, or never the same twice. */
const NOT_PAGES = /^\/(api|admin|_next|_astro|intranet|encuesta|verificar|salud|metrics)(\/|$)/i

const LONGEST = 300

/** What was asked for lately, with its address: the same few are asked for all day. Empty where there is none. */
const read = new LRUCache<string, string>({ max: 5000 })

/**
 * The one address of the public page that is asked for, by which it is made and kept; `null` for everything else. What comes with a
 * session is never such a page: it may show what the public does not see.
 */
export const publicAddress = ({ method, url = '/', headers }: IncomingMessage): string | null => {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (headers.authorization !== undefined || /(^|;)\s*payload-token\s*=/.test(headers.cookie ?? '')) return null
  const known = read.get(url)
  if (known !== undefined) return known || null
  const address = addressOf(url)
  if (url.length <= LONGEST) read.set(url, address ?? '')
  return address
}

const addressOf = (url: string): string | null => {
  const [before = '/', query = ''] = url.split('#', 1)[0]?.split('?', 2) ?? []
  const whole = plainPath(before)
  if (whole === null || whole.length > LONGEST) return null
  const { idioma, path } = splitLanguage(whole)
  // Of what has no language there is nothing under another language's code, whatever is asked of it.
  if (idioma !== ORIGINAL && !isTranslated(path)) return whole
  if (NOT_PAGES.test(path)) return null
  const given = new URLSearchParams(query)
  const params = PARAMS.find((p) => p.path.test(path))?.params ?? {}
  const kept = Object.entries(params).flatMap(([name, read]) => {
    const value = read(given.get(name) ?? '')
    return value !== null && given.has(name) ? [[name, value]] : []
  })
  return kept.length ? `${whole}?${new URLSearchParams(kept)}` : whole
}

/** One spelling of a path: one slash between names, none at the end, letters not written as numbers. */
const plainPath = (path: string): string | null => {
  try {
    const plain = encodeURI(decodeURI(path)).replace(/\/{2,}/g, '/')
    return plain === '/' ? plain : plain.replace(/\/$/, '')
  } catch {
    return null
  }
}
