import { AHORA, DIRECCION, OFICIO, type Oracle, SELLO_DE_RECIBIDO, USUARIO } from './oracle.ts'

export const SI04: Oracle = {
  codigo: 'P-OMA-TI-SI-04',
  nombre: 'Dictamen aplicado a Sistemas informáticos en funcionamiento',
  seccion: '4.2.5',
  jefatura: 'jefatura-sistemas',
  // Reading 9.
  registros: ['Oficio de solicitud', 'Informe del programador', 'Dictamen'],
  readings: [8, 9, 16, 18, 19, 21, 22, 30, 35, 37, 41, 42, 44, 45, 50, 51, 53, 54],
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
      data: {
        ...OFICIO,
        instaladores: [{ nombre: 'Trámites', version: '2', medio: 'USB' }],
        manuales: [{ nombre: 'Técnico', medio: 'USB' }],
      },
      // Reading 51, and 3.4 XIV.
      may: ['resguardo'],
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
      data: {
        normas: [{ norma: 'Respuesta en dos segundos', aspecto: 'eficiencia', cumple: false }],
        dictamen: 'Tarda',
        resultado: 'no-cumple',
        sellado: AHORA,
      },
    },
    { paso: 7, responsable: DIRECCION, by: ['direccion'], next: 8, data: {} },
    {
      paso: 8,
      responsable: 'Secretaria(o)',
      by: ['secretaria'],
      next: null,
      // Reading 42: the acuse.
      data: { entregadoEl: AHORA, recibe: 'Quien recibe', cargoRecibe: 'Enlace' },
      may: ['atendidoEl', 'archivadoEn', 'acuse'],
    },
  ],
}
