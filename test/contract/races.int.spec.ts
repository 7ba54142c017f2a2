import { beforeAll, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { codeOf, people, request, SI06, STAMP } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
})

const times = <T>(n: number, run: (i: number) => Promise<T>) => Promise.all(Array.from({ length: n }, (_, i) => run(i)))

it.each([2, 20])('%i at once on the same step: one is recorded, the others are told', async (n) => {
  const expediente = await p.openUpTo(1)
  const answers = await times(n, () =>
    p.as('secretaria', 'POST', '/api/movimientos', { expediente, paso: 2, datos: STAMP }),
  )
  expect(answers.filter((a) => a.status === 201)).toHaveLength(1)
  const losers = answers.filter((a) => a.status !== 201)
  expect(losers.every((a) => a.status === 409 && ['conflicto', 'fuera-de-orden'].includes(String(codeOf(a))))).toBe(
    true,
  )
  const { movements, pasoActual } = await p.stored(expediente)
  expect(movements.map((m: { seq: number }) => m.seq)).toEqual([1, 2])
  expect(pasoActual).toBe(3)
})

it('the same command twenty times is one movement, answered each time', async () => {
  const expediente = await p.openUpTo(1)
  const body = { expediente, paso: 2, datos: STAMP, comando: `prueba-${expediente}` }
  const answers = await times(20, () => p.as('secretaria', 'POST', '/api/movimientos', body))
  expect(answers.filter((a) => a.status === 201)).toHaveLength(1)
  expect(answers.filter((a) => a.status === 200)).toHaveLength(19)
  expect(new Set(answers.map((a) => a.json.doc.huella)).size).toBe(1)
  expect((await p.stored(expediente)).movements).toHaveLength(2)
  const later = await p.as('secretaria', 'POST', '/api/movimientos', body)
  expect([later.status, later.json.doc.id]).toEqual([200, answers[0]?.json.doc.id])
})

it('a command is its case’s and its person’s own', async () => {
  const [one, other] = [await p.openUpTo(1), await p.openUpTo(1)]
  const comando = `propio-${one}`
  expect((await p.step(one, 2, { comando })).status).toBe(201)
  const elsewhere = await p.step(other, 2, { comando })
  expect([elsewhere.status, elsewhere.json.errors[0].data.campo]).toEqual([400, 'comando'])
  expect((await p.stored(other)).movements).toHaveLength(1)
})

it('opening with the same command twenty times opens one case', async () => {
  const body = { procedimiento: SI06, datos: request(), comando: `apertura-${Date.now()}` }
  const answers = await times(20, () => p.as('solicitante', 'POST', '/api/expedientes', body))
  expect(answers.map((a) => a.status).sort()).toEqual([...Array(19).fill(200), 201])
  expect(new Set(answers.map((a) => a.json.doc.id)).size).toBe(1)
  const { json } = await p.as(
    'administrador',
    'GET',
    `/api/oficios?where[expediente][equals]=${answers[0]?.json.doc.id}`,
  )
  expect(json.totalDocs).toBe(1)
})

it('fifty opened at once have fifty folios, with none missing', async () => {
  const answers = await times(50, (i) =>
    p.as('solicitante', 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ titulo: `Solicitud ${i}` }),
    }),
  )
  expect(answers.every((a) => a.status === 201)).toBe(true)
  const { json } = await p.as('administrador', 'GET', '/api/folios?where[serie][equals]=TI-SI&sort=n&limit=0')
  const numbers = json.docs.map((d: { n: number }) => d.n)
  expect(numbers).toEqual(numbers.map((_: number, i: number) => i + 1))
  expect(new Set(answers.map((a) => a.json.doc.folio)).size).toBe(50)
  const drafts = await p.as(
    'administrador-web',
    'GET',
    '/api/publicaciones?where[titulo][contains]=Solicitud&draft=true&limit=0',
  )
  expect(new Set(drafts.json.docs.map((d: { expediente: string }) => d.expediente)).size).toBe(50)
})
