import { beforeAll, describe, expect, it } from 'vitest'
import { cases } from '../contract/cases.ts'
import { people } from '../contract/walk.ts'
import { pdf } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'

const ST02 = 'P-OMA-TI-ST-02'
const ST03 = 'P-OMA-TI-ST-03'
const SI06 = 'P-OMA-TI-SI-06'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

type Sent = Record<string, string | Blob>

const page = async (who: string | null, path: string, form?: Sent) => {
  const body = form && new FormData()
  for (const [name, value] of Object.entries(form ?? {}))
    typeof value === 'string' ? body?.set(name, value) : body?.set(name, value, 'oficio.pdf')
  const cookie: Record<string, string> = who ? { cookie: `payload-token=${await p.token(who)}` } : {}
  const response = await fetch(server.url + path, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { ...cookie, origin: server.url },
    body,
  })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    headers: response.headers,
    html: await response.text(),
  }
}

const solicitar = `/intranet/solicitar/${ST03}`

describe('asking', () => {
  it('goes by need, in the words of who asks, and says how long it takes or that nobody knows yet', async () => {
    const all = await page('solicitante', '/intranet/solicitar')
    expect(all.html).toContain('No enciende mi equipo, o algo no funciona')
    expect(all.html).toMatch(/aún sin datos|hábiles<\/b>, según|hábiles, según/)
    const { html } = await page('solicitante', '/intranet/solicitar?q=la+impresora+no+imprime')
    expect(html.indexOf(ST02)).toBeGreaterThan(0)
    const { status, html: none } = await page('solicitante', `/intranet/solicitar?q=${'%F0%9F%90%8B'.repeat(40)}`)
    expect([status, none.includes('Ninguna solicitud responde')]).toEqual([200, true])
  })

  it('keeps what was begun for whoever began it, with its files, until it is sent', async () => {
    const file = new Blob([pdf().bytes], { type: 'application/pdf' })
    const kept = await page('solicitante', solicitar, { guardar: 'si', asunto: 'A medias', oficioFirmado: file })
    expect([kept.status, kept.to]).toEqual([303, `${solicitar}?guardado=1`])
    // Saved again, it is one; what it had stays.
    const first = await page('solicitante', kept.to)
    expect(first.html).toContain('value="A medias"')
    const id = /name="oficioFirmado\.guardado" value="([^"]+)"/.exec(first.html)?.[1] ?? ''
    expect(id).not.toBe('')
    await page('solicitante', solicitar, { guardar: 'si', asunto: 'Más que a medias', 'oficioFirmado.guardado': id })
    const again = await page('solicitante', solicitar)
    expect(again.html).toContain('value="Más que a medias"')
    expect(again.html).toContain(`value="${id}"`)
    expect((await page('solicitante', '/intranet/solicitar')).html).toContain('Lo que dejaste empezado')

    const other = await page('solicitante2', solicitar)
    expect(other.html).not.toContain('a medias')
    for (const who of ['solicitante2', 'administrador', null])
      expect([who, (await p.as(who, 'GET', '/api/borradores')).status]).toEqual([who, 404])

    // Half of a form is told what is missing, and the draft stays as it was.
    expect((await page('solicitante', solicitar, { asunto: 'Sin lo demás' })).status).toBe(400)
    expect((await page('solicitante', solicitar)).html).toContain('value="Más que a medias"')

    const datos = await c.fill(ST03, 'solicitante', 1, { asunto: 'Ya completa', numeroRepetido: undefined })
    const whole = Object.fromEntries(
      Object.entries(datos).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    const sent = await page('solicitante', solicitar, {
      ...whole,
      numeroOficio: `B/${crypto.randomUUID().slice(0, 8)}/2026`,
      fechaOficio: '2026-11-20',
      'oficioFirmado.guardado': id,
    })
    expect([sent.status, sent.to]).toEqual([303, expect.stringMatching(/^\/intranet\/expedientes\/TI-ST-.+enviado=1$/)])
    expect((await page('solicitante', solicitar)).html).not.toContain('Sigues un borrador')

    const folio = decodeURIComponent(/expedientes\/([^?]+)/.exec(sent.to)?.[1] ?? '')
    const repeated = await page('solicitante', `${solicitar}?repite=${folio}`)
    expect(repeated.html).toContain('value="Ya completa"')
    expect(repeated.html).not.toContain('value="B/')
    // Another's, or of another procedure: as if it had not been said.
    for (const [who, path] of [
      ['solicitante2', `${solicitar}?repite=${folio}`],
      ['solicitante', `/intranet/solicitar/${ST02}?repite=${folio}`],
      ['solicitante', `${solicitar}?repite=${'x'.repeat(300)}`],
    ] as const) {
      const { status, html } = await page(who, path)
      expect([who, path.slice(0, 60), status, html.includes('Ya completa')]).toEqual([
        who,
        path.slice(0, 60),
        200,
        false,
      ])
    }
  })

  it('keeps no more than fits, and says so', async () => {
    const form = { guardar: 'si', asunto: 'Largo', texto: 'a'.repeat(200_000), bajada: 'b'.repeat(200_000) }
    const { status, html } = await page('solicitante2', `/intranet/solicitar/${SI06}`, form)
    expect([status, html.includes('El borrador es demasiado largo')]).toEqual([400, true])
    await page('solicitante2', `/intranet/solicitar/${SI06}`, { guardar: 'si', titulo: 'Corto' })
    const gone = await page('solicitante2', `/intranet/solicitar/${SI06}`, { descartar: 'si' })
    expect([gone.status, gone.to]).toEqual([303, `/intranet/solicitar/${SI06}`])
    expect((await page('solicitante2', `/intranet/solicitar/${SI06}`)).html).not.toContain('value="Corto"')
  })

  it('draws up the oficio of who has none, and shows the text as the portal will', async () => {
    const oficio = await page('solicitante', `${solicitar}/oficio.pdf`, { asunto: 'Diagnóstico', fechaOficio: 'ayer' })
    expect([oficio.status, oficio.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(oficio.html.slice(0, 5)).toBe('%PDF-')
    for (const [who, codigo, status] of [
      [null, ST03, 401],
      ['solicitante', ST02, 404],
      ['operador', ST03, 404],
      ['solicitante', '[object Object]', 404],
    ] as const)
      expect([codigo, (await page(who, `/intranet/solicitar/${codigo}/oficio.pdf`, { asunto: 'x' })).status]).toEqual([
        codigo,
        status,
      ])
    const vista = await page('solicitante', `/intranet/solicitar/${SI06}/vista`, {
      titulo: 'Una jornada',
      texto: '## Dónde\n\nEn el <b>domo</b>.',
    })
    expect([vista.status, vista.html.includes('<h2'), vista.html.includes('&lt;b&gt;')]).toEqual([200, true, true])
  })
})

describe('writing down a call', () => {
  const call = async (more: Sent = {}) =>
    page('operador', '/intranet/registrar', {
      procedimiento: ST02,
      'solicitante.dependencia': await c.officeOf('instituto-municipal-del-deporte').catch(() => ''),
      'solicitante.area': 'Unidad deportiva',
      'solicitante.nombre': 'Zazil Ek Canul',
      ...more,
    })

  it('takes one screen; what looks the same is shown before it is another', async () => {
    const office = (await p.as('administrador', 'GET', '/api/dependencias?limit=1&sort=-nombre')).json.docs[0]
    const asunto = `Plóter ${crypto.randomUUID().slice(0, 6)} atascado en taller`
    const form = { 'solicitante.dependencia': office.id, asunto }
    const first = await call(form)
    expect([first.status, first.to]).toEqual([303, expect.stringContaining('?hecho=1')])
    // What follows is theirs, and what they wrote stands in it.
    const next = await page('operador', first.to.replace('#contenido', ''))
    expect(next.html).toContain(`>${asunto}</textarea>`)

    const same = await call({ ...form, asunto: asunto.replace('atascado', 'atascada') })
    expect([same.status, same.html.includes('¿No estará ya registrado?')]).toEqual([409, true])
    expect(same.html).toContain(first.to.split('?')[0])
    const other = await call({ ...form, asunto, distinta: 'si' })
    expect(other.status).toBe(303)

    // Who called before is one choice, which fills the rest.
    const screen = await page('operador', '/intranet/registrar')
    const known = /<option value="(Zazil Ek Canul — [^"]+)"/.exec(screen.html)?.[1] ?? ''
    expect(known).toContain(office.nombre)
    const chosen = await call({
      'solicitante.dependencia': '',
      'solicitante.area': '',
      'solicitante.nombre': known,
      asunto: `Aparte ${crypto.randomUUID()}`,
    })
    expect(chosen.status).toBe(303)
    const caso = await page('operador', chosen.to.replace('#contenido', ''))
    expect(caso.html).toContain('Zazil Ek Canul')
    expect(caso.html).not.toContain('Zazil Ek Canul —')
  })

  it('tells all that is missing at once, and takes no junk', async () => {
    const { status, html } = await call({ 'solicitante.dependencia': '', 'solicitante.nombre': '', asunto: '' })
    expect(status).toBe(400)
    for (const campo of ['solicitante.nombre', 'solicitante.dependencia', 'asunto'])
      expect(html).toContain(`href="#campo-${campo}"`)
    for (const junk of ['[object Object]', '$gt', '\0', 'x'.repeat(300)])
      expect([junk, (await call({ 'solicitante.dependencia': junk, asunto: 'Algo' })).status]).toEqual([junk, 400])
    expect((await page('operador', '/intranet/registrar?procedimiento=nada')).status).toBe(404)
    expect((await page('solicitante', '/intranet/registrar')).status).toBe(404)
    expect((await page('secretaria', '/intranet/registrar')).html).toContain('Registrar un papel')
  })
})

describe('the survey by a link', () => {
  const answers = { trato: '5', rapidez: '4', conocimiento: '5', solucion: '5', satisfaccion: '4', comentario: 'Bien.' }

  it('is handed on by the operator, answered once by nobody’s account, and shows in the orden', async () => {
    const dependencia = (await p.as('administrador', 'GET', '/api/dependencias?limit=1')).json.docs[0].id
    const caso = await c.open(
      ST02,
      {},
      { canal: 'telefono', solicitante: { dependencia, area: 'Caja', nombre: 'Nadie Conocida' } },
      'operador',
    )
    const asignado = await c.idOf('tecnico-soporte')
    await c.walk(ST02, caso, ['operador', 2, { asignado }], ['tecnico-soporte', 3, {}, 'telefonica'])
    for (let left = 5; left > 0; left--) {
      const state = await p.stored(caso)
      if (state.estado !== 'en-proceso') break
      const [rol] = state.responsables
      await c.walk(ST02, caso, [rol, state.pasoActual])
    }
    const { folio, estado } = await p.stored(caso)
    expect(estado).toBe('concluido')
    const html = (await page('operador', `/intranet/expedientes/${folio}`)).html
    const path = /href="[^"]*(\/encuesta\/[\w.-]+)"/.exec(html)?.[1] ?? ''
    expect(path).not.toBe('')
    expect((await page('tecnico-soporte', `/intranet/expedientes/${folio}`)).html).not.toContain('/encuesta/')

    const open = await page(null, path)
    expect([open.status, open.headers.get('cache-control')]).toEqual([200, expect.stringContaining('no-store')])
    expect(open.html).toMatch(/name="robots" content="noindex/)
    expect(open.html).not.toContain('Nadie Conocida')
    expect((await page(null, path, { ...answers, trato: '9' })).status).toBe(400)
    // Who gave the service is told whose it is.
    expect((await page('tecnico-soporte', path)).html).toContain('es de quien recibió el servicio')
    for (const bad of [
      `${path}x`,
      path.replace(/\..+/, '.AAAAAAAAAAAAAAAAAAAAAA'),
      '/encuesta/nada',
      '/encuesta/a.b.c',
    ])
      expect([bad, (await page(null, bad)).status]).toEqual([bad, 404])

    const [one, two] = await Promise.all([page(null, path, answers), page(null, path, answers)])
    // Whoever comes second is told that it was answered: before, or while theirs came.
    const others = [one.status, two.status].filter((status) => status !== 303)
    expect(others).toHaveLength(1)
    expect([200, 409]).toContain(others[0])
    const [survey, ...more] = await c.records('encuestas', caso)
    expect(more).toEqual([])
    expect(survey).toMatchObject({ trato: 5, comentario: 'Bien.', enNombreDe: 'Nadie Conocida', canal: 'web' })
    expect(survey.autor ?? null).toBe(null)
    await server.idle()
    const [orden] = await c.records('ordenes', caso)
    expect(orden.encuesta.promedio).toBe(4.6)
    expect((await page(null, path)).html).toContain('Esta encuesta ya se contestó')
    // Whoever just answered is thanked, not told that somebody did.
    expect((await page(null, `${path}?gracias=1`)).html).toContain('Gracias por decirlo')
  })
})
