import type { Payload } from 'payload'
import { advanceCase } from '../hooks/cases/advance.ts'
import { forgetSums } from '../hooks/cases/board/sums.ts'
import { openCase } from '../hooks/cases/open.ts'
import { dayIn } from '../hooks/engine/calendar.ts'
import { findByCommand } from '../hooks/ledger/movements.ts'
import type { Publicacion } from '../hooks/ledger/rows.ts'
import { findDraft } from '../hooks/portal/draft.ts'
import { slugify } from '../hooks/portal/slug.ts'
import type { ActAs } from './actAs.ts'
import { NEWS } from './news/index.ts'
import type { News } from './news/types.ts'
import { OFFICES, type OfficeSlug } from './offices.ts'
import { pictureOf } from './pictures.ts'

const DAY_MS = 24 * 60 * 60_000

/** A moment of Cancún's day, so many days from `dia`. */
const at = (dia: string, hora: string, days = 0): Date =>
  new Date(Date.parse(`${dia}T${hora}:00-05:00`) + days * DAY_MS)

/**
 * Years of a city's news, each by its own case: its office's paper comes in, is turned, published and archived on its days, by the
 * people whose steps they are. What would be of a day to come, or is there already, is left out.
 */
export const seedNews = async (payload: Payload, offices: Record<OfficeSlug, string>, as: ActAs): Promise<void> => {
  const today = dayIn(new Date())
  let walked = 0
  for (const [index, news] of NEWS.entries()) {
    const comando = `demo-noticia-${slugify(news.titulo, 60)}`
    if (news.dia >= today || (await findByCommand(payload, `${comando}-6`))) continue
    await walk(payload, { news, offices, as, comando, n: index + 1 })
    walked++
  }
  // They are of days that may have been summed: the board counts those again.
  if (walked) await forgetSums(payload)
}

type Walk = { news: News; offices: Record<OfficeSlug, string>; as: ActAs; comando: string; n: number }

const walk = async (payload: Payload, { news, offices, as, comando, n }: Walk): Promise<void> => {
  const { dia, de, tipo, titulo, bajada, texto, hasta } = news
  const asked = dayIn(at(dia, '09:00', -2))
  const oficio = {
    numeroOficio: `${siglasOf(de)}/${String(n).padStart(4, '0')}/${dia.slice(0, 4)}`,
    fechaOficio: asked,
  }
  const secretaria = await as('secretaria')
  const web = await as('administrador-web')
  const { loaded } = await openCase(
    secretaria,
    {
      procedimiento: 'P-OMA-TI-SI-06',
      canal: 'papel',
      solicitante: { dependencia: offices[de], area: 'Enlace de comunicación', nombre: 'Enlace de comunicación' },
      datos: { ...oficio, tipo, titulo, bajada, texto, ...(hasta && { visibleHasta: hasta }) },
      comando: `${comando}-1`,
    },
    at(dia, '09:00', -2),
  )
  const expediente = loaded.expediente.id
  const step = async (paso: number, cuenta: string, fecha: Date, datos: Record<string, unknown>) =>
    advanceCase(await as(cuenta), { expediente, paso, datos, comando: `${comando}-${paso}` }, undefined, fecha)
  await step(2, 'secretaria', at(dia, '09:20', -2), { ...oficio, recibido: at(dia, '09:00', -2).toISOString() })
  await step(3, 'direccion', at(dia, '11:10', -2), { indicacion: 'Publicar en su fecha.' })
  await step(4, 'secretaria', at(dia, '12:00', -2), {})
  const draft = await findDraft(payload, expediente)
  if (draft && !draft.publicado) {
    await payload.update({
      collection: 'publicaciones',
      id: draft.id,
      draft: true,
      data: await designOf(payload, news, offices, n),
      depth: 0,
      overrideAccess: false,
      req: web,
    })
  }
  await step(5, 'administrador-web', at(dia, '10:00'), { publicacion: draft?.id })
  await step(6, 'secretaria', at(dia, '13:30'), { archivadoEn: `Serie 5C, carpeta ${dia.slice(0, 4)}` })
}

/** What the web administrator puts on the draft. */
const designOf = async (
  payload: Payload,
  { dia, temas, fases, destacada, foto, coemisoras }: News,
  offices: Record<OfficeSlug, string>,
  n: number,
): Promise<Partial<Publicacion>> => ({
  temas,
  boletin: `${String(n).padStart(3, '0')}/${dia.slice(0, 4)}`,
  ...(fases && { fases }),
  ...(destacada && { destacarHasta: destacada }),
  ...(foto && { imagen: await pictureOf(payload, foto) }),
  ...(coemisoras && { coemisoras: coemisoras.map((slug) => offices[slug]) }),
})

const siglasOf = (slug: OfficeSlug): string => OFFICES.find((one) => one.slug === slug)?.siglas ?? ''
