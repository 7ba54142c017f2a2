import { EQUIPO, FIRMA_Y_ENCUESTA, type Oracle, USUARIO } from './oracle.ts'

export const ST01: Oracle = {
  codigo: 'P-OMA-TI-ST-01',
  nombre: 'Instalación de hardware o software',
  seccion: '4.2.8',
  jefatura: 'jefatura-soporte',
  registros: ['Orden de servicio'],
  readings: [1, 15, 16, 18, 19, 20, 24, 35, 37, 41, 46, 50, 53, 54],
  byPhone: true,
  cancel: 'jefatura-soporte',
  relieve: ['jefatura-soporte'],
  back: {},
  oficio: [],
  rows: [
    {
      paso: 1,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 2,
      data: { que: 'hardware', asunto: 'Un disco más' },
    },
    {
      paso: 2,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      // Reading 20: to the head, who names the technician.
      next: 3,
      data: { servicio: 'Instalar un disco' },
    },
    {
      paso: 3,
      responsable: 'Jefatura del departamento de mantenimiento y soporte técnico',
      by: ['jefatura-soporte'],
      next: 4,
      names: 'tecnico-soporte',
      data: {},
    },
    {
      paso: 4,
      responsable: 'Técnico(a) en Soporte',
      by: ['tecnico-soporte'],
      next: 5,
      data: { lugar: 'taller', instalacion: 'Disco instalado' },
      // Reading 24: what is taken away is named.
      owed: { '': EQUIPO },
    },
    {
      paso: 5,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 6,
      data: FIRMA_Y_ENCUESTA,
      // Reading 24: from the workshop, also the equipment's return.
      owed: { '': { equipoDevuelto: true } },
      may: ['comentario', 'motivo'],
    },
    { paso: 6, responsable: 'Técnico(a) en Soporte', by: ['tecnico-soporte'], next: 7, data: {} },
    {
      paso: 7,
      responsable: 'Operador(a) de asistencia telefónica',
      by: ['operador'],
      next: null,
      data: { conclusiones: 'Instalado' },
    },
  ],
}
