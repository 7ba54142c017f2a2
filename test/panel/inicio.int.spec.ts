import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHome } from '../../cms/home/index.ts'
import { readOfPage } from '../../cms/home/ofPage.ts'
import { MOST, type Parte } from '../../cms/home/part.ts'
import { visitsOf } from '../../cms/visits/store.ts'
import { settled } from '../../hooks/cases/settle.ts'
import { findTray } from '../../hooks/cases/tray.ts'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { ROL_SLUGS, type Rol } from '../../hooks/manual/roles.ts'
import { WHOLE_PORTAL } from '../../hooks/portal/counted.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { payloadOn, requestOf } from './inProcess.ts'

/* The panel's home: what each role sees of it, and its figures against a plain count of the same rows. */

let server: TestServer
let payload: Payload
beforeAll(async () => {
  server = await startServer({ asleep: true })
  payload = await payloadOn(server)
  await prepare()
})
afterAll(async () => {
  await settled()
  await payload?.destroy()
  await server?.stop()
})

const now = new Date()
const day = (days: number) => dayIn(new Date(now.getTime() + days * 86_400_000))

const as = (rol: Rol, activo = true) => requestOf(payload, rol, activo)

const home = async (rol: Rol): Promise<Record<string, Parte>> =>
  Object.fromEntries((await readHome(await as(rol), now)).map((part) => [part.id, part]))

type Row = Record<string, string | undefined>

/** Every row of a collection, as nobody's access narrows it. */
const all = async (collection: string) => {
  const { docs } = await payload.find({
    collection: collection as never,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

const write = (collection: CollectionSlug, id: unknown, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection, id: String(id), data })

/** What there must be to be told, put there past the hooks: some that is due, and some just beyond. */
const prepare = async () => {
  const fichas = (await all('servicios')).filter(({ _status }) => _status === 'published')
  const { id: owner } = (await as('secretaria')).user as { id: string }
  for (const [i, { id }] of fichas.entries())
    await write('servicios', id, { revisarEl: day(25 + i), responsable: null })
  await write('servicios', fichas[0]?.id, { revisarEl: day(-3), responsable: owner })
  const pages = (await all('publicaciones')).filter(({ _status, retirado }) => _status === 'published' && !retirado)
  await write('publicaciones', pages[0]?.id, { visibleHasta: day(14) })
  await write('publicaciones', pages[1]?.id, { visibleHasta: day(15) })
  await write('publicaciones', pages[2]?.id, {
    tipo: 'campana',
    visibleHasta: null,
    fases: [
      { id: '6a0000000000000000000001', beneficio: '15 %', desde: day(-9), hasta: day(-1) },
      { id: '6a0000000000000000000002', beneficio: '10 %', desde: day(0), hasta: day(2) },
      { id: '6a0000000000000000000003', beneficio: '5 %', desde: day(3), hasta: day(40) },
    ],
  })
  for (const [clave, que] of [
    ['tarea:prueba', 'Una tarea del sistema falla'],
    ['correo:prueba', 'Un correo no se pudo entregar'],
  ])
    await payload.create({
      collection: 'fallas',
      data: { clave, que, queHacer: 'Mira.', estado: 'aviso', intentos: 0, desde: now.toISOString() } as never,
      overrideAccess: true,
    })
  for (let n = 0; n < MOST + 2; n++)
    await payload.create({
      collection: 'correos',
      data: {
        clave: `prueba:${n}`,
        para: 'nadie@demo.test',
        asunto: `Correo ${n}`,
        texto: 'Un texto.',
        estado: 'fallido',
        intentos: 6,
      },
      overrideAccess: true,
    })
  for (const atendida of [true, false, false])
    await payload.create({
      collection: 'opiniones',
      data: { comentario: 'No dice el costo. '.repeat(9), titulo: 'Predial', pagina: '/x', respuesta: 'no', atendida },
      overrideAccess: true,
    })
  await visitsOf(payload).add([
    { pagina: WHOLE_PORTAL, dia: day(0), visitas: 7, si: 2, no: 1 },
    { pagina: '/servicios/predial', dia: day(0), visitas: 5, si: 2, no: 1 },
    { pagina: WHOLE_PORTAL, dia: day(-29), visitas: 3, si: 0, no: 0 },
    { pagina: WHOLE_PORTAL, dia: day(-30), visitas: 100, si: 0, no: 0 },
  ])
  for (const alt of ['', 'Una glorieta'])
    await payload.db.create({
      collection: 'medios',
      data: { alt, filename: `prueba-${alt.length}.png`, mimeType: 'image/png', publico: false },
    })
}

describe('each role', () => {
  it('sees its own parts and no others', async () => {
    const seen = Object.fromEntries(
      await Promise.all(ROL_SLUGS.map(async (rol) => [rol, Object.keys(await home(rol))] as const)),
    )
    const staff = ['turno']
    expect(seen).toEqual({
      solicitante: [],
      secretaria: ['turno', 'revisiones'],
      direccion: ['turno', 'vencen', 'visitas'],
      'jefatura-telecomunicaciones': staff,
      'jefatura-sistemas': staff,
      'jefatura-soporte': staff,
      'tecnico-telecomunicaciones': staff,
      'tecnico-soporte': staff,
      programador: staff,
      operador: staff,
      'administrador-web': [
        'turno',
        'revisiones',
        'vencen',
        'opiniones',
        'enlaces',
        'imagenes',
        'visitas',
        'importaciones',
      ],
      administrador: ['fallas', 'correos', 'revisiones', 'opiniones', 'visitas', 'importaciones'],
    })
  })

  it('sees nothing once its account is closed', async () => {
    expect(await readHome(await as('administrador', false), now)).toEqual([])
  })

  it('reads a handful of lines of each, and none of it fails', async () => {
    for (const rol of ROL_SLUGS)
      for (const part of Object.values(await home(rol))) {
        expect(part.filas.length).toBeLessThanOrEqual(MOST)
        expect(part.titulo).not.toContain('no se pudo leer')
        expect(part.total).toBeGreaterThanOrEqual(part.filas.length)
      }
  })
})

describe('the figures are those of a plain count', () => {
  it('of cases whose turn is theirs', async () => {
    for (const rol of ROL_SLUGS.filter((one) => one !== 'administrador' && one !== 'solicitante')) {
      const { counts } = await findTray(await as(rol), { tab: 'meToca' })
      expect((await home(rol)).turno?.total).toBe(counts.meToca)
    }
  })

  it('of fichas to review, all of them or those one answers for', async () => {
    const due = (await all('servicios')).filter(
      ({ _status, revisarEl }) => _status === 'published' && revisarEl && revisarEl <= day(30),
    )
    expect(due.length).toBeGreaterThan(2)
    const { revisiones } = await home('administrador-web')
    expect(revisiones?.total).toBe(due.length)
    expect(revisiones?.filas[0]?.nota).toBe('Su revisión era hace 3 días')
    expect((await home('secretaria')).revisiones?.total).toBe(1)
  })

  it('of what goes from the portal within two weeks', async () => {
    const { vencen } = await home('administrador-web')
    const [pages, avisos] = await Promise.all([all('publicaciones'), all('avisos')])
    const out = (pages as unknown as Page[]).filter(({ _status, retirado }) => _status === 'published' && !retirado)
    const within = (value?: string | null) => Boolean(value && value >= day(0) && value <= day(14))
    const phases = out.flatMap(({ tipo, fases }) => (tipo === 'campana' ? (fases ?? []) : []))
    const soon = new Date(now.getTime() + 14 * 86_400_000).toISOString()
    expect(vencen?.total).toBe(
      out.filter(({ visibleHasta }) => within(visibleHasta)).length +
        phases.filter(({ hasta }) => within(hasta)).length +
        avisos.filter(({ quitado, hasta }) => !quitado && hasta && hasta > now.toISOString() && hasta <= soon).length,
    )
    expect(vencen?.filas.map(({ nota }) => nota)).toContain('La fase termina en 2 días')
  })

  it('of failures, without the mail, which has a part of its own', async () => {
    const { fallas, correos } = await home('administrador')
    const rows = (await all('fallas')) as unknown as { clave: string }[]
    expect(fallas?.total).toBe(rows.filter(({ clave }) => !clave.startsWith('correo:')).length)
    // Here is no server for mail: what waits is told too.
    const held = (await all('correos')).filter(({ estado }) => estado !== 'enviado')
    expect(correos?.total).toBe(held.length)
    expect(held.length).toBeGreaterThan(MOST + 1)
    expect(correos?.filas).toHaveLength(MOST)
  })

  it('of opinions nobody attended to', async () => {
    const open = (await all('opiniones')).filter(({ atendida }) => !atendida)
    const { opiniones } = await home('administrador-web')
    expect(opiniones?.total).toBe(open.length)
    expect(opiniones?.filas[0]?.texto).toMatch(/^No dice el costo.*…$/)
  })

  it('of pictures that say nothing', async () => {
    const { imagenes } = await home('administrador-web')
    const silent = (await all('medios')).filter(({ mimeType, alt }) => String(mimeType).startsWith('image/') && !alt)
    expect(imagenes?.total).toBe(silent.length)
    expect(silent.length).toBeGreaterThan(0)
  })

  it('of visits, thirty days and not one more', async () => {
    const rows = (await all('visitas')) as unknown as { pagina: string; dia: string; visitas: number }[]
    const mine = rows.filter(({ pagina, dia }) => pagina === WHOLE_PORTAL && dia >= day(-29) && dia.length === 10)
    const { visitas } = await home('direccion')
    expect(visitas?.total).toBe(mine.reduce((sum, row) => sum + row.visitas, 0))
    expect(visitas?.puntos).toHaveLength(30)
  })
})

describe('beside the editor of a page', () => {
  it('its visits and what was said of it are told, to whoever designs', async () => {
    const told = await readOfPage(await as('administrador-web'), '/servicios/predial', now)
    expect(told).toMatchObject({ visitas: 5, dicho: '5 · sirvió a 2 de 3', opiniones: { total: 0 } })
    expect((await readOfPage(await as('direccion'), '/x', now))?.opiniones).toMatchObject({ total: 2 })
    expect(await readOfPage(await as('tecnico-soporte'), '/servicios/predial', now)).toBeNull()
  })
})

type Page = {
  _status: string
  retirado?: string
  tipo: string
  visibleHasta?: string | null
  fases?: { hasta: string }[]
}
