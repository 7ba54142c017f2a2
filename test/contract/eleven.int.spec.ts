import { beforeAll, describe, expect, it } from 'vitest'
import type { Canal } from '../../hooks/manual/channels.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import type { Rule } from '../../hooks/manual/types.ts'
import { upload } from '../helpers/api.ts'
import { pdf } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { least, neededFiles } from '../hooks/least.ts'
import type { Schema } from '../hooks/sample.ts'
import { codeOf, people } from './walk.ts'

/*
 * Every procedure walked over HTTP by someone who knows nothing but the public definitions: each step by one of its offices, with
 * the least its JSON Schema asks for, once for each choice there is: on MongoDB with the first alone, since where a choice leads is
 * no question to a database.
 */

type Definition = {
  pasos: {
    paso: number
    responsables: string[]
    asigna?: string
    siguiente?: number | null
    opciones?: { opcion: string; siguiente: number | null }[]
    datos: Schema
    reglas?: Rule[]
  }[]
}

let server: SharedServer
let p: ReturnType<typeof people>
const named = new Map<string, string>()
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  for (const { email, id } of (await p.as('administrador', 'GET', '/api/usuarios?limit=0')).json.docs) {
    named.set(email.split('@')[0], id)
  }
})

/** The one id a stranger must look up: the draft that publishing publishes (contract, SI-06 step 5). */
const complete = async (expediente: string, codigo: string, paso: number, datos: Record<string, unknown>) =>
  codigo === 'P-OMA-TI-SI-06' && paso === 5 ? { ...datos, publicacion: (await p.draftOf(expediente)).id } : datos

/** Who does a step first among its offices: the requester, the office, or the person named, who is the role's first. */
const doer = (responsables: string[]) => responsables[0] ?? ''

/** By telephone or on paper nobody of the office that asks has an account: every step is for somebody who has. */
const walk = async (codigo: string, turn: number, canal: Canal) => {
  const { pasos }: Definition = (await p.as(null, 'GET', `/api/procedimientos/${codigo}`)).json
  const dataOf = async (rol: string, paso: number, opcion?: string) => {
    const step = pasos.find((s) => s.paso === paso)
    if (!step) throw new Error(`${codigo} has no step ${paso}`)
    const datos = least(step, opcion)
    for (const campo of neededFiles(step.datos)) datos[campo] = [await upload(server.url, await p.token(rol), pdf())]
    return step.asigna ? { ...datos, asignado: named.get(step.asigna) } : datos
  }
  const office = (await p.as('administrador', 'GET', '/api/dependencias?where[slug][equals]=deporte')).json.docs[0].id
  const call = { canal, solicitante: { dependencia: office, area: 'Vivero', nombre: 'Íñigo Ñuñez' } }
  const receives = pasos.find((s) => s.paso === 2)?.responsables ?? []
  const opened = await p.as(canal === 'web' ? 'solicitante' : doer(receives), 'POST', '/api/expedientes', {
    procedimiento: codigo,
    datos: await dataOf(canal === 'web' ? 'solicitante' : doer(receives), 1),
    ...(canal !== 'web' && call),
  })
  expect([codigo, 1, opened.status, opened.json.errors]).toEqual([codigo, 1, 201, undefined])
  const { id: expediente } = opened.json.doc
  const visits = new Map<number, number>()
  const path = [1]
  let state = opened.json.doc
  while (state.pasoActual !== null) {
    const step = pasos.find((s) => s.paso === state.pasoActual)
    if (!step || path.length > 40) throw new Error(`${codigo} does not end: ${path.join(' ')}`)
    // What is the requester's is also of whoever writes it down for them.
    if (canal === 'web' || step.responsables.join() !== 'solicitante')
      expect(state.responsables).toEqual(step.responsables)
    else expect(state.responsables).toEqual(expect.arrayContaining([...receives, ...step.responsables]))
    const before = visits.get(step.paso) ?? 0
    visits.set(step.paso, before + 1)
    // The first time round takes the choice of this turn; the next time, the one that leads on.
    const options = step.opciones ?? []
    const chosen =
      before === 0 ? options[turn % Math.max(options.length, 1)] : options.find((o) => (o.siguiente ?? 99) > step.paso)
    const told = state.responsables.find((rol: string) => rol !== 'solicitante')
    const done = await p.as(canal === 'web' ? doer(step.responsables) : told, 'POST', '/api/movimientos', {
      expediente,
      paso: step.paso,
      ...(chosen && { opcion: chosen.opcion }),
      datos: await complete(
        expediente,
        codigo,
        step.paso,
        await dataOf(canal === 'web' ? doer(step.responsables) : told, step.paso, chosen?.opcion),
      ),
    })
    expect([codigo, step.paso, done.status, done.json.errors]).toEqual([codigo, step.paso, 201, undefined])
    path.push(step.paso)
    state = done.json.expediente
  }
  expect(state.estado).toBe('concluido')
  const again = await p.as('direccion', 'POST', '/api/movimientos', {
    expediente,
    excepcion: 'cancelar',
    datos: { motivo: 'Tarde.' },
  })
  expect([409, 403]).toContain(again.status)
  expect(['expediente-cerrado', 'rol-sin-permiso']).toContain(codeOf(again))
  const { movements } = await p.stored(expediente)
  expect(movements.map((m: { paso: number }) => m.paso)).toEqual(path)
}

describe.each(PROCEDURES.map((procedure) => [procedure.codigo, procedure] as const))(
  '%s',
  (codigo, { pasos, canales }) => {
    const turns = process.env.TEST_DB === 'mongo' ? 1 : Math.max(1, ...pasos.map((s) => s.opciones?.length ?? 0))
    it.each(Array.from({ length: turns }, (_, i) => i))(
      'goes from its first step to its end, choice %i',
      async (turn) => {
        await walk(codigo, turn, 'web')
      },
    )
    const channels = canales.filter((canal) => canal !== 'web')
    it.each(channels)('comes by %s from an office without an account, and reaches its end', async (canal) => {
      for (let turn = 0; turn < turns; turn++) await walk(codigo, turn, canal)
    })
  },
)

it('there are eleven', () => {
  expect(new Set(PROCEDURES.map(({ codigo }) => codigo)).size).toBe(11)
})
