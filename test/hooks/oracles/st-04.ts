import { AHORA, HOY, type Oracle, USUARIO } from './oracle.ts'

export const ST04: Oracle = {
  codigo: 'P-OMA-TI-ST-04',
  nombre: 'Elaboración de dictamen técnico',
  seccion: '4.2.11',
  jefatura: 'jefatura-soporte',
  // Reading 26: there is no order.
  registros: ['Dictamen técnico'],
  readings: [13, 14, 16, 19, 26, 35, 36, 37, 38, 41, 42, 44, 45, 48, 50, 53, 54],
  byPhone: false,
  cancel: 'direccion',
  relieve: [],
  back: { 3: 2, 4: 2 },
  oficio: [],
  rows: [
    {
      paso: 1,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 2,
      data: { asunto: 'Dos monitores', numeroRequisicion: 'R-100', fechaRequisicion: HOY, requisicion: ['a1'] },
    },
    {
      paso: 2,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: { cumple: 3, 'no-cumple': 1 },
      data: { motivo: 'Lo que pide la norma' },
      // Reading 48: the result is what the rows say.
      owed: {
        cumple: { especificaciones: [{ especificacion: '21 pulgadas', norma: '20 pulgadas o más', cumple: true }] },
        'no-cumple': { especificaciones: [{ especificacion: '19 pulgadas', norma: '20 o más', cumple: false }] },
      },
    },
    {
      paso: 3,
      responsable: 'Jefatura del Departamento de Soporte Técnico',
      by: ['jefatura-soporte'],
      next: 4,
      data: {},
    },
    {
      paso: 4,
      responsable: 'Director(a) de Tecnologías de Información y Comunicación',
      by: ['direccion'],
      next: 5,
      data: {},
    },
    {
      paso: 5,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: 6,
      // Reading 42: the acuse.
      data: { entregadoEl: AHORA, recibe: 'Quien recibe', cargoRecibe: 'Enlace' },
      may: ['acuse'],
    },
    // Reading 14: the text of step 1 again; the requester acknowledges receipt.
    { paso: 6, responsable: USUARIO, by: ['solicitante'], next: null, data: {}, may: ['recibidoEl'] },
  ],
}
