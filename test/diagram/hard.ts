import { z } from 'zod'
import { DEPARTAMENTOS } from '../../hooks/manual/departments.ts'
import type { Rol } from '../../hooks/manual/roles.ts'
import type { Procedure, Step } from '../../hooks/manual/types.ts'

const step = (paso: number, responsables: Rol[], actividad: string, rest: Partial<Step>): Step => ({
  paso,
  responsables,
  actividad,
  accion: 'Seguir',
  horas: 1,
  datos: z.strictObject({}),
  ...rest,
})

const choice = (opcion: string, etiqueta: string, siguiente: number | null) => ({ opcion, etiqueta, siguiente })

/** Harder to draw than any of the manual: six lanes, three choices of which none goes on, loops in loops, skips over skips. */
export const hard: Procedure = {
  codigo: 'P-PRUEBA-02',
  serie: 'PRUEBA',
  nombre: 'Procedimiento <difícil> de dibujar & de leer: «todo» lo que puede ocurrir en un "solo" trámite',
  version: '01',
  emision: '2026-01-01',
  seccion: '9.9.9',
  clase: 'administrativo',
  definiciones: [],
  referencias: [],
  diagrama: { codigo: 'DF-PRUEBA', revision: '01' },
  historial: [],
  departamento: DEPARTAMENTOS.soporte,
  objetivo: 'Probar el dibujo.',
  alcance: 'Las pruebas.',
  responsabilidades: [],
  registros: [],
  lecturas: [],
  canales: ['web'],
  pasos: [
    step(1, ['solicitante'], 'Pide', { siguiente: 2 }),
    step(
      2,
      ['operador'],
      'Recibe el oficio con la descripción pormenorizada de lo que hace falta, lo sella, lo firma y lo captura en el sistema de oficios',
      {
        opciones: [
          choice('cumple', 'Cumple', 3),
          choice('no-cumple', 'No cumple: se devuelve a quien lo pidió con el motivo', 1),
        ],
      },
    ),
    step(3, ['jefatura-soporte', 'direccion'], 'Asigna', {
      opciones: [choice('sitio', 'En sitio', 7), choice('taller', 'Taller', 5), choice('telefonica', 'Telefónica', 9)],
    }),
    step(4, ['tecnico-soporte', 'operador', 'solicitante'], 'Revisa otra vez', { siguiente: 7 }),
    step(5, ['tecnico-soporte'], 'Desinternacionalización', { siguiente: 6 }),
    step(6, ['solicitante'], 'Contesta la encuesta', { siguiente: 4 }),
    step(7, ['jefatura-soporte'], 'Da el visto bueno', {
      opciones: [
        choice('bien', 'Bien', 8),
        choice('regular', 'Hay que corregir', 4),
        choice('mal', 'Rehacer todo', 2),
        choice('nada', 'Sin remedio', null),
      ],
    }),
    step(8, ['direccion'], 'Firma', { opciones: [choice('si', 'Sí', 9), choice('no', 'No', 9)] }),
    step(9, ['secretaria'], 'Lo envía', { siguiente: 10 }),
    step(10, ['secretaria'], 'Espera la respuesta', {
      opciones: [choice('llego', 'Llegó', 12), choice('espera', 'Todavía no', 10), choice('nunca', 'Nunca llegó', 3)],
    }),
    step(11, ['operador'], 'Cierra por su cuenta', { siguiente: null }),
    step(12, ['solicitante', 'operador'], 'Recibe y acusa', {
      opciones: [
        choice('conforme', 'Conforme', null),
        choice('aparte', 'Se cierra aparte', 11),
        choice('inconforme', 'Inconforme', 7),
      ],
    }),
  ],
  excepciones: { cancelar: { solicitanteHasta: 3, roles: ['direccion'] }, reasignar: [], devolver: [] },
}
