import { AHORA, FIRMA_Y_ENCUESTA, type Oracle, USUARIO } from './oracle.ts'

export const ST02: Oracle = {
  codigo: 'P-OMA-TI-ST-02',
  nombre: 'Asistencia a usuarios',
  seccion: '4.2.9',
  jefatura: 'jefatura-soporte',
  registros: ['Orden de servicio'],
  readings: [2, 3, 11, 15, 16, 19, 32, 35, 41, 46, 50, 53, 54],
  byPhone: true,
  cancel: 'jefatura-soporte',
  relieve: ['jefatura-soporte', 'operador'],
  back: {},
  oficio: [],
  rows: [
    { paso: 1, responsable: USUARIO, by: ['solicitante'], next: 2, data: { asunto: 'Se oye un ruido' } },
    {
      paso: 2,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: 3,
      // Reading 11.
      names: 'tecnico-soporte',
      data: { servicio: 'Revisar un ventilador' },
    },
    {
      paso: 3,
      responsable: 'Técnico(A) en Soporte',
      by: ['tecnico-soporte'],
      next: { telefonica: 5, visita: 4 },
      data: { atencion: AHORA, asesoria: 'Se limpió' },
    },
    {
      paso: 4,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 5,
      data: FIRMA_Y_ENCUESTA,
      may: ['comentario', 'motivo'],
    },
    { paso: 5, responsable: 'Técnico(a) en Soporte', by: ['tecnico-soporte'], next: 6, data: {} },
    {
      paso: 6,
      responsable: 'Operador(A) de asistencia telefónica',
      by: ['operador'],
      next: null,
      data: { conclusiones: 'Resuelto' },
    },
  ],
}
