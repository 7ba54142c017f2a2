import { FILLED, HEADER, MANUAL, READINGS } from '../si-06.oracle.ts'
import type { Oracle } from './oracle.ts'

export const SI06: Oracle = {
  codigo: HEADER.codigo,
  nombre: 'Publicación de información gubernamental en el portal institucional del Ayuntamiento de Benito Juárez',
  seccion: HEADER.seccion,
  jefatura: 'jefatura-sistemas',
  // Reading 10.
  registros: ['Oficio de solicitud', 'Publicación en el portal'],
  readings: READINGS,
  byPhone: false,
  cancel: 'direccion',
  relieve: [],
  back: {},
  oficio: [1, 2, 4, 5, 6],
  rows: MANUAL.map(({ paso, responsable, rol, siguiente }) => ({
    paso,
    responsable,
    by: [rol],
    next: siguiente,
    data: FILLED[paso] ?? {},
  })),
}
