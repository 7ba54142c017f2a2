import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverMail } from '../../cms/jobs/deliverMail.ts'
import { purgeNotices } from '../../cms/jobs/purgeNotices.ts'
import { sendDigests } from '../../hooks/cases/notices/digest.ts'
import { tellRemarksLeft } from '../../hooks/cases/notices/remarks.ts'
import { recover } from '../../hooks/cases/recover.ts'
import { addRemark } from '../../hooks/cases/remarks.ts'
import { markBehind, settled, settleSafely } from '../../hooks/cases/settle.ts'
import { dayIn, momentIn } from '../../hooks/engine/calendar.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { request, SI06, STAMP } from '../contract/walk.ts'
import { startSmtp } from '../helpers/smtp.ts'
import { openInside } from './inside.ts'

const SI01 = 'P-OMA-TI-SI-01'
const HOUR = 3600_000

let c: Awaited<ReturnType<typeof openInside>>
beforeAll(async () => {
  c = await openInside()
})
afterAll(() => c?.stop())

const counts = async () => ({
  correos: (await c.payload.count({ collection: 'correos', overrideAccess: true })).totalDocs,
  notificaciones: (await c.payload.count({ collection: 'notificaciones', overrideAccess: true })).totalDocs,
})

it('the demonstration’s own steps are told in the intranet, and mailed to nobody', async () => {
  expect(await c.mails('aviso:')).toEqual([])
  expect((await counts()).notificaciones).toBeGreaterThan(10)
})

describe('a publication (SI-06)', () => {
  it('tells each step whom it concerns, and nobody of what they did themselves', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Feria del libro' }))
    const { expediente } = opened
    expect(await c.told(opened)).toEqual({ secretaria: 'Te toca' })
    const back = await c.except('secretaria', expediente, 'devolver')
    expect(await c.told(back)).toEqual({ solicitante: 'Hay que corregir la solicitud' })
    const again = await c.walk(SI06, expediente, ['solicitante', 1, request({ titulo: 'Feria del libro' })])
    expect(await c.told(again)).toEqual({ secretaria: 'Te toca' })
    expect(await c.told(await c.walk(SI06, expediente, ['secretaria', 2, STAMP]))).toEqual({ direccion: 'Te toca' })
    expect(await c.told(await c.walk(SI06, expediente, ['direccion', 3]))).toEqual({ secretaria: 'Te toca' })
    expect(await c.told(await c.walk(SI06, expediente, ['secretaria', 4]))).toEqual({ 'administrador-web': 'Te toca' })
    const { docs } = await c.payload.find({
      collection: 'publicaciones',
      where: { expediente: { equals: expediente } },
      overrideAccess: true,
    })
    const published = await c.walk(SI06, expediente, ['administrador-web', 5, { publicacion: docs[0]?.id }])
    expect(await c.told(published)).toEqual({ solicitante: 'Ya está en el portal', secretaria: 'Te toca' })
    const [mail] = await c.mails(`aviso:${published.id}:${(await c.person('solicitante')).id}`)
    expect(mail).toMatchObject({ para: 'solicitante@demo.test', estado: 'pendiente' })
    expect(mail?.texto).toContain(`${c.server.url}/noticias/${docs[0]?.slug}`)
    const closed = await c.walk(SI06, expediente, ['secretaria', 6])
    expect(await c.told(closed)).toEqual({ solicitante: 'Concluyó' })
  })

  it('says what is asked, by when, from whom and where, in text and in HTML', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Con <b>ángulos</b> & más' }))
    const [mail] = await c.mails(`aviso:${opened.id}:`)
    const { folio } = (await c.payload.findByID({
      collection: 'expedientes',
      id: opened.expediente,
      overrideAccess: true,
    })) as {
      folio: string
    }
    expect(mail?.asunto).toBe(`Te toca ${folio}: Con <b>ángulos</b> & más`)
    expect(mail?.texto).toContain('Te toca: Registrar el oficio y entregarlo a la Dirección.')
    expect(mail?.texto).toMatch(/Se espera a más tardar el \d+ de \p{L}+ de \d{4}/u)
    expect(mail?.texto).toContain('La dependencia que solicita terminó su paso')
    expect(mail?.texto).toContain(`Ábrelo: ${c.server.url}/intranet/expedientes/${folio}`)
    expect(mail?.html).toContain('Con &#60;b&#62;ángulos&#60;/b&#62; &#38; más')
    expect(mail?.html).not.toContain('<b>')
    expect(mail?.html).toContain(`href="${c.server.url}/intranet/expedientes/${folio}"`)
  })

  it('tells nobody twice, however often it is derived again', async () => {
    const { expediente } = await c.open(SI06, request())
    await c.walk(SI06, expediente, ['secretaria', 2, STAMP])
    const before = await counts()
    for (let n = 0; n < 2; n++) {
      await settleSafely(c.payload, expediente, { force: true })
      await markBehind(c.payload, expediente)
      await recover(c.payload)
      await settled()
    }
    expect(await counts()).toEqual(before)
  })

  it('is told by recovery where the process ended before it could be', async () => {
    const opened = await c.open(SI06, request())
    for (const collection of ['notificaciones', 'correos'] as const)
      await c.payload.db.deleteMany({ collection, where: { clave: { like: `aviso:${opened.id}:` } } })
    expect(await c.told(opened)).toEqual({})
    await markBehind(c.payload, opened.expediente)
    await recover(c.payload)
    expect(await c.told(opened)).toEqual({ secretaria: 'Te toca' })
    expect(await c.mails(`aviso:${opened.id}:`)).toHaveLength(1)
  })

  it('is news until somebody takes the turn', async () => {
    const { expediente, ...opened } = await c.open(SI06, request())
    const unread = async ({ id }: { id: string }) =>
      (
        await c.payload.count({
          collection: 'notificaciones',
          where: { and: [{ clave: { like: `aviso:${id}:` } }, { leida: { equals: false } }] },
          overrideAccess: true,
        })
      ).totalDocs
    await settleSafely(c.payload, expediente, { force: true })
    expect(await unread(opened)).toBe(1)
    const stamped = await c.walk(SI06, expediente, ['secretaria', 2, STAMP])
    expect([await unread(opened), await unread(stamped)]).toEqual([0, 1])
  })

  it('cancelled by Dirección, tells whoever asked why', async () => {
    const { expediente } = await c.open(SI06, request())
    const cancelled = await c.except('direccion', expediente, 'cancelar', { motivo: 'Ya no hace falta.' })
    expect(await c.told(cancelled)).toEqual({ solicitante: 'Se canceló' })
    const [mail] = await c.mails(`aviso:${cancelled.id}:`)
    expect(mail?.texto).toContain('con este motivo:\n\nYa no hace falta.')
  })
})

describe('a consultation (SI-01)', () => {
  it('tells the person named, whoever asked when it is their part, and the hour of the visit', async () => {
    const opened = await c.open(SI01)
    const { expediente } = opened
    expect(await c.told(opened)).toEqual({ operador: 'Te toca' })
    const taken = await c.walk(SI01, expediente, ['operador', 2])
    expect(await c.told(taken)).toEqual({ 'jefatura-sistemas': 'Te toca' })
    const asignado = (await c.person('programador')).id
    const named = await c.walk(SI01, expediente, ['jefatura-sistemas', 3, { asignado }])
    expect(await c.told(named)).toEqual({ programador: 'Te nombraron en' })
    const other = await c.except('jefatura-sistemas', expediente, 'reasignar', {
      asignado: (await c.person('programador2')).id,
    })
    expect(await c.told(other)).toEqual({ programador2: 'Te nombraron en' })
    const called = await c.walk(SI01, expediente, ['programador2', 4])
    expect(await c.told(called)).toEqual({ solicitante: 'Falta tu parte en' })
    expect(await c.told(await c.walk(SI01, expediente, ['solicitante', 5]))).toEqual({ programador2: 'Te toca' })
    const visitaProgramada = new Date(Date.now() + 30 * HOUR).toISOString()
    const visit = await c.walk(SI01, expediente, ['programador2', 6, { visitaProgramada }, 'visita'])
    expect(await c.told(visit)).toEqual({ solicitante: 'Visita programada' })
    const [mail] = await c.mails(`aviso:${visit.id}:`)
    expect(mail?.texto).toContain('Te visitaremos el ')
    expect(mail?.texto).toMatch(/\/intranet\/expedientes\/TI-[\w-]+\/visita\.ics/)
  })

  it('by telephone, tells the dependency of whoever called when it is their part, and the office that writes it down', async () => {
    const solicitante = await c.person('solicitante')
    const caller = { dependencia: idOf(solicitante.dependencia), area: 'Vivero', nombre: 'Noé Uh' }
    const { expediente } = await c.open(SI01, {}, { canal: 'telefono', solicitante: caller }, 'operador')
    const asignado = (await c.person('programador')).id
    await c.walk(SI01, expediente, ['operador', 2], ['jefatura-sistemas', 3, { asignado }])
    const called = await c.walk(SI01, expediente, ['programador', 4])
    expect(await c.told(called)).toEqual({ solicitante: 'Falta tu parte en', operador: 'Te toca' })
    await c.payload.db.updateOne({ collection: 'usuarios', id: solicitante.id, data: { activo: false } })
    const again = await c.open(SI01, {}, { canal: 'telefono', solicitante: caller }, 'operador')
    await c.walk(SI01, again.expediente, ['operador', 2], ['jefatura-sistemas', 3, { asignado }])
    // A closed account is told nothing.
    expect(await c.told(await c.walk(SI01, again.expediente, ['programador', 4]))).toEqual({ operador: 'Te toca' })
    await c.payload.db.updateOne({ collection: 'usuarios', id: solicitante.id, data: { activo: true } })
  })

  it('tells who stands in for whoever is away today', async () => {
    const today = dayIn(new Date())
    const titular = await c.person('jefatura-sistemas')
    const away = async (suplente: string) => {
      await c.payload.db.deleteMany({ collection: 'ausencias', where: { titular: { equals: titular.id } } })
      await c.payload.create({
        collection: 'ausencias',
        data: {
          titular: titular.id,
          suplente: (await c.person(suplente)).id,
          desde: today,
          hasta: today,
          motivo: 'Curso',
        },
        overrideAccess: false,
        req: await c.as('jefatura-sistemas'),
      })
    }
    const take = async () => c.walk(SI01, (await c.open(SI01)).expediente, ['operador', 2])
    await away('secretaria')
    expect(await c.told(await take())).toEqual({ 'jefatura-sistemas': 'Te toca', secretaria: 'Te toca' })
    // The substitute did it: nobody is told of their own.
    await away('operador')
    expect(await c.told(await take())).toEqual({ 'jefatura-sistemas': 'Te toca' })
    await c.payload.db.deleteMany({ collection: 'ausencias', where: { titular: { equals: titular.id } } })
  })
})

describe('a remark', () => {
  it('tells whoever asked, is named or has the turn; once, even where the process ended', async () => {
    const { expediente } = await c.open(SI06, request())
    const { doc } = await addRemark(await c.as('direccion'), { expediente, texto: 'Falta el logotipo.' })
    const expected = { solicitante: 'Nueva observación en', secretaria: 'Nueva observación en' }
    expect(await c.told(doc)).toEqual(expected)
    const before = await counts()
    await c.payload.db.updateOne({ collection: 'observaciones', id: doc.id, data: { avisada: false } })
    expect(await tellRemarksLeft(c.payload)).toBe(1)
    expect(await tellRemarksLeft(c.payload)).toBe(0)
    expect(await counts()).toEqual(before)
  })
})

describe('what each person prefers', () => {
  const today = dayIn(new Date())

  it('no mail: the intranet alone tells', async () => {
    await c.prefer('direccion', 'ninguno')
    const { expediente } = await c.open(SI06, request())
    const stamped = await c.walk(SI06, expediente, ['secretaria', 2, STAMP])
    expect(await c.told(stamped)).toEqual({ direccion: 'Te toca' })
    expect(await c.mails(`aviso:${stamped.id}:`)).toEqual([])
    // Whatever they prefer afterwards, what was told so was told.
    await c.prefer('direccion', 'momento')
    await settleSafely(c.payload, expediente, { force: true })
    expect(await c.mails(`aviso:${stamped.id}:`)).toEqual([])
  })

  it('once a day: one mail of a working day, with all of it, sent once by whoever sends it', async () => {
    await c.prefer('secretaria', 'resumen')
    const { id } = await c.person('secretaria')
    const first = await c.open(SI06, request({ titulo: 'Uno de dos' }))
    const second = await c.open(SI06, request({ titulo: 'Dos de dos' }))
    expect(await c.mails(`aviso:${first.id}:`)).toEqual([])
    // It is told of what came before; the next working day is looked for from tomorrow on.
    const days = Array.from({ length: 10 }, (_, n) => dayIn(new Date(Date.now() + (n + 1) * 24 * HOUR)))
    for (const day of days) {
      await sendDigests(c.payload, momentIn(day, '07:59'))
      await Promise.all([
        sendDigests(c.payload, momentIn(day, '08:00')),
        sendDigests(c.payload, momentIn(day, '08:01')),
      ])
      await sendDigests(c.payload, momentIn(day, '12:00'))
    }
    const digests = await c.mails(`resumen:${id}:`)
    expect(digests).toHaveLength(1)
    const weekday = new Date(`${digests[0]?.clave.split(':')[2]}T12:00:00Z`).getUTCDay()
    expect([0, 6]).not.toContain(weekday)
    expect(digests[0]?.asunto).toMatch(/^Tu resumen del .+: \d+ novedades$/)
    for (const titulo of ['Uno de dos', 'Dos de dos']) expect(digests[0]?.texto).toContain(titulo)
    expect(digests[0]?.html).toContain('Uno de dos')
    expect(await c.told(second)).toEqual({ secretaria: 'Te toca' })
  })

  it('a digest of which the process ended half-way is finished by the next', async () => {
    const { id } = await c.person('secretaria')
    const opened = await c.open(SI06, request({ titulo: 'A medias' }))
    await c.payload.db.updateOne({
      collection: 'notificaciones',
      where: { clave: { equals: `aviso:${opened.id}:${id}` } },
      data: { correo: '2026-01-05' },
    })
    await sendDigests(c.payload, momentIn(today, '03:00'))
    await sendDigests(c.payload, momentIn(today, '03:01'))
    const mails = await c.mails(`resumen:${id}:2026-01-05`)
    expect(mails.map(({ texto }) => texto.includes('A medias'))).toEqual([true])
    await c.prefer('secretaria', 'momento')
  })

  it('one that cannot be written holds back nobody else’s, and goes out once it can', async () => {
    const [first, second] = [await c.person('secretaria'), await c.person('direccion')]
    const opened = await c.open(SI06, request({ titulo: 'Detrás del que falla' }))
    const stamped = await c.walk(SI06, opened.expediente, ['secretaria', 2, STAMP])
    const dated = (clave: string, data: Record<string, unknown>) =>
      c.payload.db.updateOne({ collection: 'notificaciones', where: { clave: { equals: clave } }, data })
    // A day there is not, before the other's.
    await dated(`aviso:${opened.id}:${first.id}`, { correo: '2026-01-40', leida: false })
    await dated(`aviso:${stamped.id}:${second.id}`, { correo: '2026-02-05' })
    await expect(sendDigests(c.payload, momentIn(today, '03:00'))).rejects.toThrow(/1 personas/)
    expect(await c.mails(`resumen:${second.id}:2026-02-05`)).toHaveLength(1)
    await dated(`aviso:${opened.id}:${first.id}`, { correo: '2026-01-30' })
    await sendDigests(c.payload, momentIn(today, '03:01'))
    expect(await c.mails(`resumen:${first.id}:2026-01-30`)).toHaveLength(1)
  })

  it('is one’s own to say', async () => {
    const direccion = await c.person('direccion')
    const change = async (who: string) =>
      c.payload.update({
        collection: 'usuarios',
        id: direccion.id,
        data: { notificar: 'resumen' },
        overrideAccess: false,
        req: await c.as(who),
      })
    await expect(change('secretaria')).rejects.toThrow()
    expect((await c.person('direccion')).notificar).toBe('momento')
    expect((await change('administrador')).notificar).toBe('resumen')
    await c.prefer('direccion', 'momento')
  })
})

describe('what is kept', () => {
  it('is seen by the person it is for, and by nobody else', async () => {
    const seen = async (who: string) => {
      const req = await c.as(who)
      const { docs } = await c.payload.find({
        collection: 'notificaciones',
        depth: 0,
        pagination: false,
        overrideAccess: false,
        req,
      })
      return { own: docs.every(({ persona }) => idOf(persona) === req.user?.id), count: docs.length }
    }
    expect(await seen('secretaria')).toEqual({ own: true, count: expect.toSatisfy((n: number) => n > 5) })
    expect(await seen('solicitante')).toEqual({ own: true, count: expect.toSatisfy((n: number) => n > 2) })
    expect(await seen('administrador')).toEqual({ own: true, count: 0 })
  })

  it('is removed ninety days after it was read, and not before', async () => {
    const { id } = await c.person('solicitante')
    const mine = { collection: 'notificaciones', where: { persona: { equals: id } }, overrideAccess: true } as const
    const before = (await c.payload.count(mine)).totalDocs
    const { docs } = await c.payload.find({ ...mine, limit: 1 })
    await c.payload.db.updateOne({ collection: 'notificaciones', id: docs[0]?.id ?? '', data: { leida: true } })
    const unread = await c.payload.count({
      ...mine,
      where: { and: [{ persona: { equals: id } }, { leida: { equals: false } }] },
    })
    await purgeNotices(c.payload, new Date(Date.now() + 89 * 24 * HOUR))
    expect((await c.payload.count(mine)).totalDocs).toBe(before)
    await purgeNotices(c.payload, new Date(Date.now() + 91 * 24 * HOUR))
    expect((await c.payload.count(mine)).totalDocs).toBe(unread.totalDocs)
    expect(unread.totalDocs).toBeLessThan(before)
  })
})

describe('a real mail server', () => {
  it('that is down loses nothing, and up again gets each message once, in both forms', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Por la puerta del correo' }))
    const clave = `aviso:${opened.id}:`
    const [mail] = await c.mails(clave)
    await c.payload.db.updateMany({
      collection: 'correos',
      where: { and: [{ estado: { equals: 'pendiente' } }, { id: { not_equals: mail?.id } }] },
      data: { estado: 'enviado' },
    })
    const due = () =>
      c.payload.db.updateOne({
        collection: 'correos',
        id: mail?.id ?? '',
        data: { siguiente: '2026-01-01T00:00:00.000Z' },
      })
    const never = new AbortController().signal
    expect(await deliverMail(c.payload, never, 'smtp://127.0.0.1:1')).toBe(0)
    expect((await c.mails(clave))[0]).toMatchObject({ estado: 'pendiente', error: expect.any(String) })
    const smtp = await startSmtp()
    await due()
    const sent = await Promise.all([deliverMail(c.payload, never, smtp.url), deliverMail(c.payload, never, smtp.url)])
    expect(sent.reduce((one, other) => one + other)).toBe(1)
    await due()
    expect(await deliverMail(c.payload, never, smtp.url)).toBe(0)
    expect(smtp.messages).toHaveLength(1)
    expect(smtp.messages[0]?.to).toEqual(['secretaria@demo.test'])
    expect(smtp.messages[0]?.raw).toContain('Content-Type: text/plain')
    expect(smtp.messages[0]?.raw).toContain('Content-Type: text/html')
    await smtp.stop()
  })
})
