import type { PayloadRequest } from 'payload'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { farFrom, nextDay } from './days.ts'
import { type Fila, type Fuente, MOST, portalPageOf } from './part.ts'

/** How many days ahead is told. */
const AHEAD = 14

/** Of each kind, as many as are read. */
const READ = 50

/** The newest campaigns, whose phases are looked at. */
const CAMPAIGNS = 100

type Ending = { dia: string; texto: string; href: string; que: string }

/** What goes from the portal by itself soon: pages, alerts, phases of campaigns. */
export const expiring: Fuente = {
  id: 'vencen',
  roles: ['administrador-web', 'direccion'],
  read: async (req, now) => {
    const [today, last] = [dayIn(now), nextDay(now, AHEAD)]
    const endings = await Promise.all([pages(req, today, last), alerts(req, now), phases(req, today, last)])
    const all = endings.flat().toSorted((a, b) => a.dia.localeCompare(b.dia) || a.texto.localeCompare(b.texto))
    return {
      id: 'vencen',
      titulo: 'Se quita pronto del portal',
      total: all.length,
      filas: all.slice(0, MOST).map((one) => told(one, today)),
      vacio: `Nada vence en los próximos ${AHEAD} días.`,
    }
  },
}

const told = ({ dia, texto, href, que }: Ending, today: string): Fila => ({
  texto,
  href,
  nota: `${que} ${farFrom(today, dia)}`,
})

const pages = async (req: PayloadRequest, today: string, last: string): Promise<Ending[]> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { retirado: { exists: false } },
        { visibleHasta: { greater_than_equal: today } },
        { visibleHasta: { less_than_equal: last } },
      ],
    },
    select: { titulo: true, visibleHasta: true },
    sort: 'visibleHasta',
    limit: READ,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, titulo, visibleHasta }) => ({
    dia: visibleHasta ?? last,
    texto: titulo,
    href: portalPageOf('publicaciones', id),
    que: 'Su último día es',
  }))
}

const alerts = async (req: PayloadRequest, now: Date): Promise<Ending[]> => {
  const until = new Date(now.getTime() + AHEAD * 86_400_000)
  const { docs } = await req.payload.find({
    collection: 'avisos',
    where: {
      and: [
        { quitado: { not_equals: true } },
        { hasta: { greater_than: now.toISOString() } },
        { hasta: { less_than_equal: until.toISOString() } },
      ],
    },
    select: { titulo: true, hasta: true },
    sort: 'hasta',
    limit: READ,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, titulo, hasta }) => ({
    dia: dayIn(new Date(hasta)),
    texto: titulo,
    href: portalPageOf('avisos', id),
    que: 'El aviso se quita',
  }))
}

const phases = async (req: PayloadRequest, today: string, last: string): Promise<Ending[]> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: {
      and: [{ _status: { equals: 'published' } }, { retirado: { exists: false } }, { tipo: { equals: 'campana' } }],
    },
    select: { titulo: true, fases: true },
    sort: '-publicado',
    limit: CAMPAIGNS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.flatMap(({ id, titulo, fases }) =>
    (fases ?? [])
      .filter(({ hasta }) => hasta >= today && hasta <= last)
      .map(({ beneficio, hasta }) => ({
        dia: hasta,
        texto: `${titulo}: ${beneficio}`,
        href: portalPageOf('publicaciones', id),
        que: 'La fase termina',
      })),
  )
}
