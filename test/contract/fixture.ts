import { toLexical } from '../../hooks/portal/lexical.ts'
import { upload } from '../helpers/api.ts'
import { openRows } from '../helpers/rows.ts'
import { picture } from '../helpers/samples.ts'
import type { TestServer } from '../helpers/server.ts'
import type { cases } from './cases.ts'
import { type people, request } from './walk.ts'

const SI05 = 'P-OMA-TI-SI-05'
const ST01 = 'P-OMA-TI-ST-01'
const RATED = { trato: 5, rapidez: 4, conocimiento: 5, solucion: 4, satisfaccion: 4, comentario: 'Muy bien.' }

/** What the demonstration has none of: an account, a rated service with a remark, a page with its picture, a fault, a lock. */
export const fillUp = async (server: TestServer, p: ReturnType<typeof people>, c: ReturnType<typeof cases>) => {
  const account = await c.open(SI05, { empleado: 'Ana Uh Poot' })
  await c.walk(SI05, account, ['secretaria', 2], ['direccion', 3], ['secretaria', 4], ['administrador-web', 5])

  const service = await c.open(ST01)
  const asignado = await c.idOf('tecnico-soporte')
  await c.walk(ST01, service, ['operador', 2], ['jefatura-soporte', 3, { asignado }], ['tecnico-soporte', 4])
  await c.walk(ST01, service, ['solicitante', 5, { ...RATED, firma: true }])
  const remark = { expediente: service, texto: 'Gracias por venir tan pronto.' }
  await p.as('solicitante', 'POST', '/api/observaciones', remark)

  const imagenes = [await upload(server.url, await p.token('solicitante'), await picture())]
  const page = await p.openUpTo(4, request({ titulo: 'Con una fotografía', imagenes }))
  await server.idle()
  await p.step(page, 5)
  await server.idle()

  // One that holds and was confirmed when it was graver, and one still to come.
  for (const desde of ['2026-01-01', '2098-01-01']) {
    const titulo = `Desde ${desde}`
    const top = { nivel: 'emergencia', confirmoTitulo: titulo, confirmo: true }
    const made = await p.as('administrador-web', 'POST', '/api/avisos', { titulo, desde, hasta: '2099-12-31', ...top })
    await p.as('administrador-web', 'PATCH', `/api/avisos/${made.json.doc.id}`, { nivel: 'alerta' })
  }

  const draft = { titulo: 'En preparación', cuerpo: toLexical('Todavía no.'), _status: 'draft' }
  await p.as('administrador-web', 'POST', '/api/paginas', draft)

  // Somebody who has not set a password yet.
  const guest = { nombre: 'Invitada', email: 'invitada@demo.test', roles: ['operador'] }
  await p.as('administrador', 'POST', '/api/usuarios', { ...guest, dependencia: await c.officeOf('ecologia') })

  const rows = openRows(server)
  const fault = { clave: 'prueba', que: 'No hay red.', queHacer: 'Revisarla.', estado: 'aviso', intentos: 1 }
  await rows.insert('fallas', { ...fault, desde: '2026-11-23T12:00:00.000Z' })
  for (let n = 0; n < 4; n++) await rows.insert('busquedas', { texto: `prueba ${n}`, veces: 1, ultima: '2026-11-23' })
  const said = {
    comentario: 'No dice el horario.',
    titulo: 'Predial',
    pagina: '/servicios/pago-de-predial',
    respuesta: 'no',
  }
  for (let n = 0; n < 4; n++) await rows.insert('opiniones', said)
  const lost = { enlace: '/no-hay-tal', titulo: 'Contacto', coleccion: 'paginas', documento: 'ninguno' }
  const seen = '2026-11-23T12:00:00.000Z'
  await rows.insert('enlaces', { ...lost, clave: 'prueba', desde: seen, visto: seen })
  // Each who may let go of one does.
  for (let n = 0; n < 11; n++) await rows.insert('payload-locked-documents', { globalSlug: 'ninguno' })
  await rows.close()
}
