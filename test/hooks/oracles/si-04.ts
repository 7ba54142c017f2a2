import { AHORA, DIRECCION, OFICIO, type Oracle, SELLO_DE_RECIBIDO, USUARIO } from './oracle.ts'

export const SI04: Oracle = {
  codigo: 'P-OMA-TI-SI-04',
  nombre: 'Dictamen aplicado a Sistemas informáticos en funcionamiento',
  seccion: '4.2.5',
  jefatura: 'jefatura-sistemas',
  // Reading 9.
  registros: ['Oficio de solicitud', 'Informe del programador', 'Dictamen'],
  readings: [8, 9, 16, 18, 19, 21, 22, 30, 35],
  byPhone: false,
  cancel: 'direccion',
  relieve: ['jefatura-sistemas'],
  back: { 7: 6 },
  oficio: [1, 2, 3, 6, 8],
  rows: [
    {
      paso: 1,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 2,
      data: { ...OFICIO, instaladores: 'Versión 2, en USB', manuales: 'Técnico y de usuario' },
    },
    { paso: 2, responsable: 'Secretaria(o)', by: ['secretaria'], next: 3, data: SELLO_DE_RECIBIDO },
    // Reading 21: no row of the secretaria follows; this step turns it.
    { paso: 3, responsable: DIRECCION, by: ['direccion'], next: 4, data: { indicacion: 'Que se dictamine.' } },
    {
      paso: 4,
      responsable: 'Jefatura del departamento de Desarrollo de Sistemas',
      by: ['jefatura-sistemas'],
      next: 5,
      names: 'programador',
      data: {},
    },
    {
      paso: 5,
      responsable: 'Programador(a)',
      by: ['programador'],
      next: 6,
      data: { informe: 'Se probó en dos equipos' },
      may: ['anexosInforme'],
    },
    {
      paso: 6,
      responsable: 'Jefatura del Departamento de Sistemas de Información.',
      by: ['jefatura-sistemas'],
      next: 7,
      data: { dictamen: 'Puede implementarse', resultado: 'no-cumple', sellado: AHORA },
    },
    { paso: 7, responsable: DIRECCION, by: ['direccion'], next: 8, data: {} },
    {
      paso: 8,
      responsable: 'Secretaria(o)',
      by: ['secretaria'],
      next: null,
      data: { entregadoEl: AHORA, recibe: 'Quien recibe' },
      may: ['atendidoEl', 'archivadoEn'],
    },
  ],
}
