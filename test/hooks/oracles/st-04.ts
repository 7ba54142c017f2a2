import { AHORA, HOY, type Oracle, USUARIO } from './oracle.ts'

export const ST04: Oracle = {
  codigo: 'P-OMA-TI-ST-04',
  nombre: 'Elaboración de dictamen técnico',
  seccion: '4.2.11',
  jefatura: 'jefatura-soporte',
  // Reading 26: there is no order.
  registros: ['Dictamen técnico'],
  readings: [13, 14, 16, 19, 26, 35, 36],
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
      data: { asunto: 'Dos monitores', numeroRequisicion: 'R-100', fechaRequisicion: HOY },
      may: ['requisicion'],
    },
    {
      paso: 2,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: { cumple: 3, 'no-cumple': 1 },
      data: {
        especificaciones: [{ especificacion: '21 pulgadas', norma: '20 pulgadas o más', cumple: true }],
        motivo: 'Están dentro de la norma',
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
      data: { entregadoEl: AHORA, recibe: 'Quien recibe' },
    },
    // Reading 14: the text of step 1 again; the requester acknowledges receipt.
    { paso: 6, responsable: USUARIO, by: ['solicitante'], next: null, data: {}, may: ['recibidoEl'] },
  ],
}
