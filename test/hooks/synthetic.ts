import { z } from 'zod'
import { DEPARTAMENTOS } from '../../hooks/manual/departments.ts'
import { choice, day, line, person, text } from '../../hooks/manual/fields.ts'
import type { Procedure } from '../../hooks/manual/types.ts'

const nota = line({ title: 'Nota' })
const common = { actividad: 'Actividad de prueba', accion: 'Seguir', horas: 1 }

/** No procedure of the manual: it has one of everything the manual's procedures do. */
export const synthetic: Procedure = {
  codigo: 'P-PRUEBA-01',
  serie: 'PRUEBA',
  nombre: 'Procedimiento de prueba',
  version: '01',
  emision: '2026-01-01',
  seccion: '9.9.9',
  clase: 'administrativo',
  definiciones: [],
  referencias: [],
  diagrama: { codigo: 'DF-PRUEBA', revision: '01' },
  historial: [],
  departamento: DEPARTAMENTOS.sistemas,
  objetivo: 'Probar el motor.',
  alcance: 'Las pruebas.',
  responsabilidades: [],
  registros: [],
  lecturas: [19],
  canales: ['web', 'telefono'],
  pasos: [
    { ...common, paso: 1, responsables: ['solicitante'], datos: z.strictObject({ nota }), siguiente: 2 },
    {
      ...common,
      paso: 2,
      responsables: ['operador'],
      datos: z.strictObject({ cuando: day({ title: 'Día' }), nota: nota.optional() }),
      opciones: [
        { opcion: 'cumple', etiqueta: 'Cumple', siguiente: 3 },
        { opcion: 'no-cumple', etiqueta: 'No cumple', siguiente: 1 },
      ],
    },
    {
      ...common,
      paso: 3,
      responsables: ['jefatura-sistemas'],
      asigna: 'programador',
      datos: z.strictObject({ asignado: person({ title: 'Programador' }), nota: nota.optional() }),
      siguiente: 4,
    },
    { ...common, paso: 4, responsables: ['programador'], datos: z.strictObject({}), siguiente: 5 },
    {
      ...common,
      paso: 5,
      responsables: ['programador'],
      datos: z.strictObject({ lugar: choice({ title: 'Lugar' }, { sitio: 'En sitio', taller: 'Taller' }).optional() }),
      opciones: [
        { opcion: 'visita', etiqueta: 'Visita', siguiente: 6 },
        { opcion: 'telefonica', etiqueta: 'Por teléfono', siguiente: 7 },
      ],
    },
    { ...common, paso: 6, responsables: ['solicitante', 'operador'], datos: z.strictObject({}), siguiente: 7 },
    {
      ...common,
      paso: 7,
      responsables: ['jefatura-sistemas'],
      datos: z.strictObject({ informe: text({ title: 'Informe' }) }),
      opciones: [
        { opcion: 'sin-errores', etiqueta: 'Sin errores', siguiente: 8 },
        { opcion: 'con-errores', etiqueta: 'Con errores', siguiente: 4 },
      ],
    },
    { ...common, paso: 8, responsables: ['direccion'], datos: z.strictObject({}), siguiente: 9 },
    {
      ...common,
      paso: 9,
      responsables: ['secretaria'],
      datos: z.strictObject({}),
      opciones: [
        { opcion: 'entregado', etiqueta: 'Entregado', siguiente: null },
        { opcion: 'no-localizado', etiqueta: 'No localizado', siguiente: 6 },
      ],
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: ['jefatura-sistemas'],
    devolver: [
      { de: 7, a: 5 },
      { de: 8, a: 7 },
    ],
  },
}
