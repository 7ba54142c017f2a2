import { AHORA, DIRECCION, EQUIPO, OFICIO, type Oracle, SELLO_DE_RECIBIDO, USUARIO } from './oracle.ts'

export const ST03: Oracle = {
  codigo: 'P-OMA-TI-ST-03',
  nombre: 'Elaboración de diagnóstico técnico',
  seccion: '4.2.10',
  jefatura: 'jefatura-soporte',
  registros: ['Diagnóstico técnico', 'Orden de servicio'],
  readings: [12, 16, 19, 29, 35, 41, 43, 44, 45, 50, 53, 54],
  byPhone: false,
  cancel: 'direccion',
  relieve: ['jefatura-soporte', 'operador'],
  back: { 5: 4, 6: 4 },
  // Reading 43: attended by the conclusions.
  oficio: [1, 2, 7],
  rows: [
    { paso: 1, responsable: USUARIO, by: ['solicitante'], next: 2, data: { ...OFICIO, ...EQUIPO } },
    {
      paso: 2,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: 3,
      // Reading 12; and 29: the oficio is received together with the equipment.
      names: 'tecnico-soporte',
      data: { ...SELLO_DE_RECIBIDO, ...EQUIPO, servicio: 'Diagnóstico' },
    },
    {
      paso: 3,
      responsable: 'Técnico(a) en soporte',
      by: ['tecnico-soporte'],
      next: 4,
      data: { revision: 'El fusor no calienta' },
    },
    {
      paso: 4,
      responsable: 'Operador(A) de asistencia telefónica.',
      by: ['operador'],
      next: 5,
      data: { ...EQUIPO, estado: 'no-funciona', diagnostico: 'Fusor inservible', recomendacion: 'baja' },
    },
    {
      paso: 5,
      responsable: 'Jefatura del Departamento de Soporte técnico',
      by: ['jefatura-soporte'],
      next: 6,
      data: {},
    },
    { paso: 6, responsable: DIRECCION, by: ['direccion'], next: 7, data: {} },
    {
      paso: 7,
      responsable: 'Operador(a) de asistencia telefónica.',
      by: ['operador'],
      next: 8,
      data: {
        entregadoEl: AHORA,
        recibe: 'Quien recibe',
        conclusiones: 'Se recomienda la baja',
        archivadoEn: 'Caja 3',
      },
      may: ['atendidoEl'],
    },
    { paso: 8, responsable: USUARIO, by: ['solicitante'], next: null, data: { equipoCompleto: true } },
  ],
}
