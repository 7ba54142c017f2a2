import { AHORA, DIRECCION, HOY, OFICIO, type Oracle, SELLO_DE_RECIBIDO, USUARIO } from './oracle.ts'

export const SI05: Oracle = {
  codigo: 'P-OMA-TI-SI-05',
  nombre: 'Creación de cuentas de correo institucionales a empleados del Ayuntamiento de Benito Juárez',
  seccion: '4.2.6',
  jefatura: 'jefatura-sistemas',
  registros: ['Oficio de solicitud', 'Oficio de respuesta con la cuenta', 'Acuse de entrega'],
  readings: [16, 19, 25, 30, 31, 35, 41, 44, 45, 50, 53, 54],
  byPhone: false,
  cancel: 'direccion',
  relieve: [],
  back: { 6: 5 },
  oficio: [1, 2, 4, 5, 8],
  rows: [
    {
      paso: 1,
      responsable: USUARIO,
      by: ['solicitante'],
      next: 2,
      data: { ...OFICIO, empleado: 'Quien usará la cuenta', cargo: 'Auxiliar' },
      may: ['correoPropuesto'],
    },
    { paso: 2, responsable: 'Secretaria(o)', by: ['secretaria'], next: 3, data: SELLO_DE_RECIBIDO },
    { paso: 3, responsable: DIRECCION, by: ['direccion'], next: 4, data: { indicacion: 'Que se cree.' } },
    { paso: 4, responsable: 'Secretaria(o)', by: ['secretaria'], next: 5, data: {} },
    {
      paso: 5,
      responsable: 'Administrador(a) de infraestructura Web',
      by: ['administrador-web'],
      next: 6,
      // The account is always captured: left out, it is the one proposed from the name.
      data: { fechaRespuesta: HOY, sellado: AHORA },
      may: ['correo', 'numeroRespuesta'],
    },
    { paso: 6, responsable: DIRECCION, by: ['direccion'], next: 7, data: {} },
    {
      paso: 7,
      responsable: 'Administrador(a) de infraestructura Web',
      by: ['administrador-web'],
      next: 8,
      data: { entregadoEl: AHORA, recibe: 'Quien usará la cuenta' },
      may: ['acuse'],
    },
    {
      paso: 8,
      responsable: 'Secretaria(o)',
      by: ['secretaria'],
      next: null,
      data: {},
      may: ['atendidoEl', 'archivadoEn'],
    },
  ],
}
