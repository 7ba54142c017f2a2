import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { cases } from './cases.ts'
import { codeOf, people } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
let c: ReturnType<typeof cases>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  c = cases(p)
})

const SI05 = 'P-OMA-TI-SI-05'

/** A request for this person's account, at the web administrator's step. */
const requested = async (empleado: string): Promise<string> => {
  const id = await c.open(SI05, { empleado, fechaOficio: '2026-11-19' })
  await c.walk(SI05, id, ['secretaria', 2, { fechaOficio: '2026-11-19' }], ['direccion', 3], ['secretaria', 4])
  return id
}
const cuentas = (id: string, rol?: string) => c.records('cuentas', id, rol)
const give = (id: string, datos: Record<string, unknown> = {}) => c.attempt(SI05, id, ['administrador-web', 5, datos])

describe('an account (SI-05)', () => {
  it('is created, signed for, handed over and archived, with the oficio that tells it', async () => {
    const id = await requested('María José de la Cruz Ñúñez')
    expect(await cuentas(id)).toEqual([])
    const given = await give(id, { fechaRespuesta: '2026-11-20', numeroRespuesta: 'DTIC/44/2026' })
    expect([given.status, given.json.doc.datos.correo]).toEqual([201, 'maria.delacruz@cancun.gob.mx'])
    expect(await cuentas(id)).toMatchObject([
      { correo: 'maria.delacruz@cancun.gob.mx', estado: 'creada', persona: 'María José de la Cruz Ñúñez' },
    ])
    const saliente = async () => (await c.records('oficios', id))[1]
    expect(await saliente()).toMatchObject({
      sentido: 'saliente',
      estado: 'borrador',
      numero: 'DTIC/44/2026',
      fechaElaboracion: '2026-11-20T12:00:00.000Z',
    })
    expect((await c.except('direccion', id, 'devolver')).status).toBe(201)
    await c.walk(SI05, id, ['administrador-web', 5], ['direccion', 6])
    expect(await saliente()).toMatchObject({ estado: 'firmado', firmadoPor: await c.idOf('direccion') })
    await c.walk(SI05, id, ['administrador-web', 7, { recibe: 'María José' }])
    expect(await cuentas(id)).toMatchObject([{ estado: 'entregada', recibe: 'María José' }])
    expect(await saliente()).toMatchObject({ estado: 'entregado', recibe: 'María José' })
    await c.walk(SI05, id, ['secretaria', 8, { archivadoEn: 'Caja 9' }])
    expect((await saliente()).estado).toBe('archivado')
    expect((await saliente()).folio).toMatch(/^TI-OF-2026-\d{6}$/)
    expect(await cuentas(id, 'solicitante2')).toEqual([])
  })

  it('has an address nobody else has, and is told a free one', async () => {
    const [first, second] = [await requested('Ana Uh Poot'), await requested('Ana Uh Ek')]
    expect((await give(first, { correo: 'ANA.UH@cancun.gob.mx ' })).json.doc.datos.correo).toBe('ana.uh@cancun.gob.mx')
    const taken = await give(second, { correo: 'ana.uh@cancun.gob.mx' })
    expect([taken.status, codeOf(taken), taken.json.errors[0].data.campo]).toEqual([400, 'dato-invalido', 'correo'])
    expect(taken.json.errors[0].message).toContain('ana.uh2@cancun.gob.mx')
    expect((await p.stored(second)).movements).toHaveLength(4)
    const wrong = await give(second, { correo: 'ana' })
    expect([wrong.status, wrong.json.errors[0].data.campo]).toEqual([400, 'correo'])
    expect((await give(second)).json.doc.datos.correo).toBe('ana.uh2@cancun.gob.mx')
  })

  it('goes to one of those who ask for the same address at once, and the others keep their turn', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, i) => requested(`Noé Chi Ek${i}`)))
    const answers = await Promise.all(ids.map((id) => give(id, { correo: 'noe.chi@cancun.gob.mx' })))
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 400, 400, 400, 400, 400])
    const rows = await Promise.all(ids.map((id) => cuentas(id)))
    expect(rows.flat()).toMatchObject([{ correo: 'noe.chi@cancun.gob.mx', estado: 'creada' }])
    const proposed = await Promise.all(ids.filter((_, i) => answers[i]?.status === 400).map((id) => give(id)))
    expect(new Set(proposed.map((a) => a.json.doc?.datos.correo)).size).toBe(5)
  })

  it('asked for twice in one case leaves one row, of the movement that counted', async () => {
    const id = await requested('Eva Kú Tun')
    const answers = await Promise.all(
      ['eva.ku@cancun.gob.mx', 'eva.tun@cancun.gob.mx', 'eva@cancun.gob.mx'].map((correo) => give(id, { correo })),
    )
    const won = answers.filter((a) => a.status === 201)
    expect(won).toHaveLength(1)
    expect(await cuentas(id)).toMatchObject([{ correo: won[0]?.json.doc.datos.correo, estado: 'creada' }])
  })

  it('given up after a return, or with the case, is free again', async () => {
    const [first, second] = [await requested('Lía Dzul Moo'), await requested('Lía Dzul Cob')]
    await give(first)
    await c.except('direccion', first, 'devolver')
    await give(first, { correo: 'lia.moo@cancun.gob.mx' })
    expect(await cuentas(first)).toMatchObject([{ correo: 'lia.moo@cancun.gob.mx' }])
    expect((await give(second)).json.doc.datos.correo).toBe('lia.dzul@cancun.gob.mx')
    await c.except('direccion', second, 'cancelar')
    expect(await cuentas(second)).toEqual([])
  })
})
