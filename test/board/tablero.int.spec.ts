import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter } from '../../hooks/cases/board/days.ts'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { DEPARTAMENTOS } from '../../hooks/manual/departments.ts'
import { findProcedure, PROCEDURES } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { openFiller } from '../bench/fill.ts'
import { codeOf, people } from '../contract/walk.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { chances, type History, historyOf, rowsOf } from './histories.ts'
import { naiveBoard } from './naive.ts'

/** The board over histories made by chance, against a count of every case for itself. */

const CODIGOS = PROCEDURES.map((p) => p.codigo)
const of = (name: keyof typeof DEPARTAMENTOS) =>
  PROCEDURES.filter((p) => p.departamento.jefatura === DEPARTAMENTOS[name].jefatura).map((p) => p.codigo)
const SLOW = { timeout: 180_000 }

let server: TestServer
let p: ReturnType<typeof people>
let histories: History[]
let holidays: Set<string>
const today = dayIn(new Date())

beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  histories = await demoHistories()
  await readHolidays()
  const me = async (rol: string) => (await p.as(rol, 'GET', '/api/usuarios/me')).json.user
  const [actor, ...named] = await Promise.all(['secretaria', 'programador', 'programador2', 'tecnico-soporte'].map(me))
  const { dependencia } = await me('solicitante')
  await server.end()
  const filler = openFiller(server)
  const seed = Date.now() % 1_000_000
  console.log(`histories of seed ${seed}`)
  const cast = { actor: actor.id, named: named.map(({ id }) => id) }
  for (const [n, chance] of fc.sample(chances(130), { seed, numRuns: 160 }).entries()) {
    const history = historyOf(chance, filler.newId(), cast, filler.newId, new Date())
    if (history.movements.length === 0) continue
    histories.push(history)
    for (const [collection, docs] of Object.entries(rowsOf(history, dependencia.id ?? dependencia, n + 1)))
      await filler.write(collection, docs)
  }
  await filler.close()
  await server.restart({}, 'serving')
}, 180_000)
afterAll(() => server?.stop())

const demoHistories = async (): Promise<History[]> => {
  const { docs } = (await p.as('administrador', 'GET', '/api/expedientes?limit=500')).json
  return Promise.all(
    docs.map(async ({ id, procedimiento }: { id: string; procedimiento: string }) => ({
      id,
      procedure: findProcedure(procedimiento) as Procedure,
      movements: (
        await p.as(
          'administrador',
          'GET',
          `/api/movimientos?where[expediente][equals]=${id}&sort=seq&limit=500&depth=0`,
        )
      ).json.docs,
    })),
  )
}

const readHolidays = async () => {
  const { docs } = (await p.as('administrador', 'GET', '/api/dias-inhabiles?limit=500')).json
  holidays = new Set(docs.map(({ fecha }: { fecha: string }) => fecha))
}

const ask = async (rol: string, query: Record<string, string>) =>
  p.as(rol, 'GET', `/api/tablero?${new URLSearchParams(query)}`)

type Row = { codigo: string }

/** What is compared: everything the naive count knows of, in the order of codes and people. */
const compared = (board: ReturnType<typeof naiveBoard>) => {
  const { abiertos, concluidos, cancelados, enProceso, vencidos, enReposo, vencidosEnReposo, duracion } = board
  return {
    ...{ abiertos, concluidos, cancelados, enProceso, vencidos, enReposo, vencidosEnReposo, duracion },
    porProcedimiento: board.porProcedimiento
      .map((row: Row & Record<string, unknown>) => {
        const { nombre: _, departamento: __, ...rest } = row
        return rest
      })
      .sort((one: Row, other: Row) => (one.codigo < other.codigo ? -1 : 1)),
    porPersona: board.porPersona
      .map(({ usuario, enProceso: open, concluidos: done }) => ({ usuario, enProceso: open, concluidos: done }))
      .sort((one, other) => (one.usuario < other.usuario ? -1 : 1)),
  }
}

const isRight = async (
  rol: string,
  query: { desde: string; hasta: string } & Record<string, string>,
  codigos: string[],
) => {
  const { status, json } = await ask(rol, query)
  expect([query, status]).toEqual([query, 200])
  const expected = naiveBoard(histories, { ...query, codigos }, new Date(json.corte), holidays)
  expect({ query, ...compared(json) }).toEqual({ query, ...compared(expected) })
  return json
}

const PERIODS = [
  [140, 0],
  [140, -30],
  [0, 0],
  [1, 1],
  [45, 10],
  [95, 33],
  [20, 3],
  [7, 1],
].map(([from = 0, to = 0]) => ({ desde: dayAfter(today, -from), hasta: dayAfter(today, -to) }))

const everyPeriod = async () => {
  for (const period of PERIODS) await isRight('direccion', period, CODIGOS)
}

describe('is right to the unit', () => {
  it('while the past is being counted', SLOW, everyPeriod)

  it('once it has been', SLOW, async () => {
    await until(async () => (await stored()) >= 130)
    await everyPeriod()
  })

  it('for one department, and one procedure of it', SLOW, async () => {
    const [period] = PERIODS as [{ desde: string; hasta: string }]
    for (const name of Object.keys(DEPARTAMENTOS) as (keyof typeof DEPARTAMENTOS)[]) {
      await isRight('administrador', { ...period, departamento: name }, of(name))
      await isRight('direccion', { ...period, departamento: DEPARTAMENTOS[name].nombre }, of(name))
      await isRight(DEPARTAMENTOS[name].jefatura, period, of(name))
      const [codigo = ''] = of(name)
      await isRight(DEPARTAMENTOS[name].jefatura, { ...period, procedimiento: codigo }, [codigo])
    }
  })

  it('a moment after something happens', SLOW, async () => {
    const before = (await ask('direccion', {})).json
    await p.openUpTo(3)
    const after = (await ask('direccion', {})).json
    expect(after.abiertos - before.abiertos).toBe(1)
    expect(after.enProceso - before.enProceso).toBe(1)
    const si06 = (board: typeof after) => board.porProcedimiento.find((one: Row) => one.codigo === 'P-OMA-TI-SI-06')
    const times = (board: typeof after) => si06(board).pasos.find((one: { paso: number }) => one.paso === 3)?.n ?? 0
    expect(times(after) - times(before)).toBe(1)
  })

  it('its series ends with what is open, and adds up to its totals', SLOW, async () => {
    for (const period of PERIODS) {
      const { serie, ...board } = (await ask('direccion', period)).json
      const sum = (name: string) =>
        serie.reduce((all: number, one: Record<string, number>) => all + (one[name] ?? 0), 0)
      expect([sum('abiertos'), sum('concluidos'), sum('cancelados'), serie.at(-1).enProceso]).toEqual([
        board.abiertos,
        board.concluidos,
        board.cancelados,
        board.enProceso,
      ])
    }
  })

  it('after a day of the past is declared a day off', SLOW, async () => {
    histories = [...(await demoHistories()).filter(({ id }) => !histories.some((h) => h.id === id)), ...histories]
    const weekday = [12, 13, 14, 15, 16]
      .map((n) => dayAfter(today, -n))
      .find((dia) => {
        const day = new Date(`${dia}T12:00:00Z`).getUTCDay()
        return day > 0 && day < 6 && !holidays.has(dia)
      })
    const made = await p.as('administrador', 'POST', '/api/dias-inhabiles', { fecha: weekday, motivo: 'Huracán' })
    expect(made.status).toBe(201)
    await readHolidays()
    await server.restart({}, 'serving')
    await until(async () => {
      const { json } = await ask('direccion', PERIODS[0] ?? {})
      const expected = naiveBoard(histories, { ...json, codigos: CODIGOS }, new Date(json.corte), holidays)
      return JSON.stringify(compared(json)) === JSON.stringify(compared(expected))
    })
    await everyPeriod()
  })
})

/** How many days and months are kept. */
const stored = async (): Promise<number> => {
  if (!server.databaseUrl) {
    const db = new DatabaseSync(path.join(server.dataDir, 'cenote.sqlite'), { readOnly: true })
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM cifras').get()?.n)
    } finally {
      db.close()
    }
  }
  const client = new MongoClient(server.databaseUrl)
  try {
    return await client.db().collection('cifras').countDocuments()
  } finally {
    await client.close()
  }
}

const until = async (holds: () => Promise<boolean>) => {
  for (let i = 0; i < 150; i++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('it did not happen within 45 seconds')
}

describe('who may see it', () => {
  const OTHERS = ['solicitante', 'secretaria', 'operador', 'programador', 'tecnico-soporte', 'administrador-web']

  it('nobody signs in first, and the others may not', async () => {
    expect((await p.as(null, 'GET', '/api/tablero')).status).toBe(401)
    for (const rol of OTHERS) {
      const answer = await ask(rol, {})
      expect([rol, answer.status, codeOf(answer)]).toEqual([rol, 403, 'rol-sin-permiso'])
    }
  })

  it('a head sees their own department alone', async () => {
    const own = (await ask('jefatura-soporte', {})).json
    expect(own.porProcedimiento.map((one: Row) => one.codigo).sort()).toEqual(of('soporte').sort())
    for (const query of [{ departamento: 'sistemas' }, { procedimiento: 'P-OMA-TI-SI-06' }])
      expect((await ask('jefatura-soporte', query as never)).status).toBe(403)
  })

  it('and the report of a month likewise, of one that has ended', async () => {
    const report = async (rol: string | null, mes: string) => {
      const cookie: Record<string, string> = rol ? { cookie: `payload-token=${await p.token(rol)}` } : {}
      const answer = await fetch(`${server.url}/intranet/informe.pdf?mes=${encodeURIComponent(mes)}`, {
        headers: cookie,
      })
      return [answer.status, (await answer.text()).slice(0, 5)]
    }
    for (const mes of ['2026-09', '0999-12', '0000-01'])
      expect([mes, await report('jefatura-soporte', mes)]).toEqual([mes, [200, '%PDF-']])
    for (const mes of [today.slice(0, 7), '2026-13', '9999-12', '-001-01', '[object Object]', 'x'.repeat(300)])
      expect([mes, (await report('direccion', mes))[0]]).toEqual([mes, 400])
    for (const rol of OTHERS) expect([rol, (await report(rol, '2026-09'))[0]]).toEqual([rol, 403])
    expect((await report(null, '0000-01'))[0]).toBe(401)
  })

  it('and nobody reads or writes what is kept of it', async () => {
    for (const rol of ['administrador', 'direccion', 'solicitante', null]) {
      expect((await p.as(rol, 'GET', '/api/cifras')).status).toBe(404)
      expect((await p.as(rol, 'POST', '/api/cifras', { clave: '2026-01', calendario: 'x' })).status).toBe(404)
    }
  })
})

describe('what makes no sense is told beside it', () => {
  it.each([
    ['desde', { desde: '2026-02-30' }],
    ['desde', { desde: 'ayer' }],
    ['hasta', { hasta: '2026-13-01' }],
    ['hasta', { desde: '2026-11-02', hasta: '2026-11-01' }],
    ['departamento', { departamento: 'jardines' }],
    ['procedimiento', { procedimiento: 'P-OMA-TI-SI-99' }],
    ['procedimiento', { departamento: 'soporte', procedimiento: 'P-OMA-TI-SI-06' }],
  ])('%s of %j', async (campo, query) => {
    const { status, json } = await ask('direccion', query as never)
    expect([status, json.errors.map((e: { data: { campo: string } }) => e.data.campo)]).toEqual([400, [campo]])
  })

  it('and a name said twice is not guessed at', async () => {
    expect((await p.as('direccion', 'GET', '/api/tablero?desde=2026-11-01&desde=2026-11-02')).status).toBe(400)
  })

  it('while centuries are answered', async () => {
    const { status, json } = await ask('direccion', { desde: '1900-01-01', hasta: '2999-12-31' })
    expect([status, json.serie.length < 12]).toEqual([200, true])
  })
})
