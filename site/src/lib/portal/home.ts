import type { PayloadRequest } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { findCards, findCardsById, findFeatured, type PublicationCard } from './publications.ts'

/** What people come for, while the panel says nothing else. */
const LINKS = [
  { enlace: '/servicios', texto: 'Trámites y servicios', nota: 'requisitos, costo y dónde' },
  { enlace: '/dependencias', texto: 'Llamar a una oficina', nota: 'teléfonos, horarios y domicilios' },
  { enlace: '/verificar', texto: 'Verificar un documento', nota: 'en línea, al instante' },
  { enlace: '/noticias?tipo=convocatoria', texto: 'Convocatorias', nota: 'lo que está abierto' },
]

export type Season = {
  titulo: string
  texto: string | null
  enlaces: { texto: string; enlace: string }[]
  hasta: string | null
}

export type Home = {
  pregunta: string
  enlaces: { texto: string; nota: string | null; enlace: string }[]
  /** First those that were chosen, then what is featured today, then the newest; at most seven. */
  publicaciones: PublicationCard[]
  temporada: Season | null
}

const SHOWN = 7

/** What the home page shows today: what the panel chose of it, and the newest. */
export const findHome = async (req: PayloadRequest): Promise<Home> => {
  const [chosen, today, newest] = await Promise.all([
    req.payload.findGlobal({ slug: 'portada', depth: 0, overrideAccess: false, req }),
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
  const enlaces = (chosen.enlaces ?? []).map(({ texto, nota, enlace }) => ({ texto, nota: nota ?? null, enlace }))
  return {
    pregunta: chosen.pregunta?.trim() || '¿Qué necesitas hoy?',
    enlaces: enlaces.length
      ? enlaces
      : [
          ...LINKS,
          {
            enlace: '/intranet/solicitar/P-OMA-TI-SI-06',
            texto: `Publicar en ${MUNICIPIO.sitio}`,
            nota: 'para dependencias',
          },
        ],
    publicaciones,
    temporada: seasonOf(chosen.temporada, dayIn(new Date())),
  }
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
