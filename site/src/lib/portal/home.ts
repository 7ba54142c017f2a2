import type { PayloadRequest } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import type { Textos } from '../../../../hooks/idiomas/es.ts'
import { ORIGINAL } from '../../../../hooks/idiomas/languages.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { findCards, findCardsById, findFeatured, type PublicationCard } from './publications.ts'
import { remembered } from './remembered.ts'

/** What people come for, while the panel says nothing else. */
const LINKS = [
  '/servicios',
  '/dependencias',
  '/verificar',
  '/noticias?tipo=convocatoria',
  '/intranet/solicitar/P-OMA-TI-SI-06',
]

export type Season = {
  titulo: string
  texto: string | null
  enlaces: { texto: string; enlace: string }[]
  hasta: string | null
}

export type Home = {
  pregunta: string
  /** `lang`: of its words, where the page has another. */
  enlaces: { texto: string; nota: string | null; enlace: string; lang?: string }[]
  /** First those that were chosen, then what is featured today, then the newest; at most seven. */
  publicaciones: PublicationCard[]
  temporada: Season | null
}

const SHOWN = 7

/** What the home page shows today, in a language: what the panel chose of it, and the newest. */
export const findHome = async (req: PayloadRequest, t: Textos): Promise<Home> => {
  const [chosen, today, newest] = await Promise.all([
    remembered(req, ['portada'], () =>
      req.payload.findGlobal({ slug: 'portada', depth: 0, overrideAccess: false, req }),
    ),
    findFeatured(req),
    findCards(req, { limit: SHOWN }),
  ])
  const picked = await findCardsById(
    req,
    (chosen.destacadas ?? []).map((one) => (typeof one === 'string' ? one : one.id)),
  )
  const publicaciones = [
    ...new Map([...picked, ...today, ...newest.docs].map((doc) => [doc.slug, doc])).values(),
  ].slice(0, SHOWN)
  const written = (chosen.enlaces ?? []).map(({ texto, nota, enlace }) => ({ texto, nota: nota ?? null, enlace }))
  return {
    pregunta: (t.codigo === ORIGINAL && chosen.pregunta?.trim()) || t.portada.pregunta,
    enlaces: written.length ? written.map((link) => linkIn(t, link)) : LINKS.map((enlace) => ownLink(t, enlace)),
    publicaciones,
    temporada: seasonOf(chosen.temporada, dayIn(new Date())),
  }
}

type Link = Home['enlaces'][number]

/** A link of the product's own. */
const ownLink = (t: Textos, enlace: string): Link => ({
  enlace,
  texto: nameOf(t, enlace),
  nota: t.portada.notas[enlace] ?? null,
})

const nameOf = (t: Textos, enlace: string): string =>
  enlace === '/dependencias'
    ? t.portada.llamar
    : enlace.startsWith('/intranet/solicitar/')
      ? t.portada.publicar(MUNICIPIO.sitio)
      : (t.enlaces[enlace] ?? enlace)

/** A link that the panel wrote: as the language calls what it leads to, or in Spanish, and marked so. */
const linkIn = (t: Textos, link: Link): Link => {
  if (t.codigo === ORIGINAL) return link
  return t.enlaces[link.enlace] ? ownLink(t, link.enlace) : { ...link, lang: ORIGINAL }
}

type Written = {
  titulo?: string | null
  texto?: string | null
  hasta?: string | null
  enlaces?: { texto: string; enlace: string }[] | null
}

const seasonOf = (written: Written | undefined, today: string): Season | null => {
  if (!written?.titulo || (written.hasta && written.hasta < today)) return null
  const { titulo, texto, hasta, enlaces } = written
  return { titulo, texto: texto || null, hasta: hasta || null, enlaces: enlaces ?? [] }
}
