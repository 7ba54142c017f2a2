import type { Endpoint } from 'payload'
import { z } from 'zod'
import { freshClock, targetNow } from '../ledger/clock.ts'
import { currentEditions, findProcedure } from '../manual/index.ts'
import { LECTURAS } from '../manual/readings.ts'
import { HORARIO, REFERENCIAS } from '../manual/references.ts'
import type { Procedure } from '../manual/types.ts'

/** `GET /api/procedimientos`: the definitions new cases begin with. Public. */
export const procedimientosEndpoint: Endpoint = {
  path: '/procedimientos',
  method: 'get',
  handler: async ({ payload }) => {
    await freshClock(payload)
    return Response.json({ docs: currentEditions().map(describe), totalDocs: currentEditions().length })
  },
}

/** `GET /api/procedimientos/:codigo`; `?version=` for an earlier one. Public. */
export const procedimientoEndpoint: Endpoint = {
  path: '/procedimientos/:codigo',
  method: 'get',
  handler: async (req) => {
    await freshClock(req.payload)
    const version = req.searchParams.get('version') ?? undefined
    const procedure = findProcedure(String(req.routeParams?.codigo), version)
    if (procedure) return Response.json(describe(procedure))
    const message = `No hay un procedimiento con ese código. Los del manual son ${currentEditions()
      .map((p) => p.codigo)
      .join(', ')}.`
    return Response.json({ errors: [{ message, data: { codigo: 'no-encontrado' } }] }, { status: 404 })
  },
}

/** A definition as the contract tells it. */
const describe = (p: Procedure) => ({
  codigo: p.codigo,
  nombre: p.nombre,
  version: p.version,
  emision: p.emision,
  departamento: p.departamento.nombre,
  seccion: p.seccion,
  clase: p.clase,
  objetivo: p.objetivo,
  alcance: p.alcance,
  canales: p.canales,
  responsabilidades: p.responsabilidades,
  definiciones: p.definiciones,
  referencias: p.referencias.map((referencia) => REFERENCIAS[referencia]),
  registros: p.registros,
  diagrama: p.diagrama,
  historial: p.historial,
  horario: HORARIO,
  lecturas: p.lecturas.map((numero) => ({ numero, texto: LECTURAS[numero] })),
  pasos: p.pasos.map(
    ({ paso, responsables, actividad, accion, horas, asigna, siguiente, opciones, datos, reglas }) => ({
      paso,
      responsables,
      actividad,
      accion,
      horas: targetNow(p, { paso, horas }),
      // The manual sets no time limits: this one is ours (reading 54).
      metaPropia: true,
      ...(asigna && { asigna }),
      ...(opciones ? { opciones } : { siguiente }),
      datos: z.toJSONSchema(datos, { io: 'input' }),
      // What the schema, which holds for every choice, leaves out: what one answer demands of another.
      ...(reglas && { reglas }),
    }),
  ),
  excepciones: p.excepciones,
})
