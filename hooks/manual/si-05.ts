import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { address, day, files, line, remarks } from './fields.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import {
  archivo,
  darInstruccion,
  entrega,
  enviarOficio,
  oficioDeSolicitud,
  recibirOficio,
  sello,
  turno,
} from './shared/oficio.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-SI-05, institutional e-mail accounts (manual 4.2.6). No step asks for a password (reading 31). */
export const si05: Procedure = {
  codigo: 'P-OMA-TI-SI-05',
  serie: 'TI-SI',
  nombre: 'Creación de cuentas de correo institucionales a empleados del Ayuntamiento de Benito Juárez',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.6',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.sistemas,
  objetivo: 'Que el personal de cada dependencia tenga un correo institucional y esté más cerca de la ciudadanía.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Autoriza la cuenta.' },
    { rol: 'secretaria', texto: 'Recibe el oficio y lo captura en el sistema de oficios.' },
    { rol: 'administrador-web', texto: 'Crea la cuenta de correo.' },
    { rol: 'solicitante', texto: 'Pide la cuenta de correo.' },
  ],
  definiciones: [],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Oficio de solicitud', 'Oficio de respuesta con la cuenta', 'Acuse de entrega'],
  diagrama: { codigo: 'DF-OMA-TI-SI-05', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [16, 19, 25, 30, 31, 35, 41, 44, 45, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      ...enviarOficio,
      actividad: 'Envía el oficio que pide la cuenta',
      datos: z.strictObject({
        ...oficioDeSolicitud,
        empleado: line({ title: 'Nombre de quien usará la cuenta', registra: { cuenta: 'persona' } }, 120),
        cargo: line({ title: 'Cargo de quien la usará', registra: { cuenta: 'cargo' } }, 120),
        correoPropuesto: line(
          { title: 'Dirección que propones', description: 'La definitiva la asigna la persona administradora web.' },
          120,
        ).optional(),
      }),
      siguiente: 2,
    },
    { paso: 2, responsables: ['secretaria'], ...recibirOficio, siguiente: 3 },
    { paso: 3, responsables: ['direccion'], ...darInstruccion, siguiente: 4 },
    {
      paso: 4,
      responsables: ['secretaria'],
      actividad: 'Entrega el oficio original a la persona administradora web',
      accion: 'Turnar a la persona administradora web',
      horas: 4,
      datos: z.strictObject(turno),
      siguiente: 5,
      registra: { 'oficio-entrante': 'turnado' },
    },
    {
      paso: 5,
      responsables: ['administrador-web'],
      actividad: 'Crea la cuenta, elabora el oficio de respuesta y sella de atendido la solicitud',
      accion: 'Pasar el oficio de respuesta a firma',
      horas: 16,
      datos: z.strictObject({
        correo: address({
          title: 'Cuenta creada',
          description: 'Si la dejas vacía, la que propone el sistema. Nunca escribas aquí la contraseña.',
          registra: { cuenta: 'correo' },
        }).optional(),
        fechaRespuesta: day({
          title: 'Fecha del oficio de respuesta',
          cuando: 'pasado',
          noAntesDe: ['fechaOficio'],
          registra: { 'oficio-saliente': 'fechaElaboracion' },
        }),
        numeroRespuesta: line(
          { title: 'Número del oficio de respuesta', registra: { 'oficio-saliente': 'numero' } },
          60,
        ).optional(),
        sellado: sello,
      }),
      siguiente: 6,
      registra: {
        'oficio-entrante': 'sellado',
        cuenta: 'creada',
        'oficio-saliente': { estado: 'borrador', asunto: 'Entrega de la cuenta de correo' },
      },
    },
    {
      paso: 6,
      responsables: ['direccion'],
      actividad: 'Firma el oficio de respuesta',
      accion: 'Firmar y entregar a la persona administradora web',
      emite: {
        tipo: 'oficio',
        titulo: 'Oficio de respuesta',
        firmas: ['direccion'],
        dice: [
          'En atención a su oficio número {numeroOficio}, del {fechaOficio}, registrado con el folio {folio}, se le comunica que se creó la cuenta de correo institucional {correo}.',
          'La usará {empleado}, {cargo}.',
          'La cuenta se entrega en persona a quien la usará, que firma de recibido.',
        ],
        incluye: [],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 7,
      registra: { 'oficio-saliente': 'firmado' },
    },
    {
      paso: 7,
      responsables: ['administrador-web'],
      actividad: 'Entrega en persona el oficio y la cuenta, y lleva el acuse a la Secretaría',
      accion: 'Registrar la entrega y el acuse',
      horas: 16,
      datos: z.strictObject({
        ...entrega(6),
        acuse: files(
          {
            title: 'Acuse firmado',
            description: 'En PDF, sin la contraseña.',
            tipos: 'documento',
            registra: { 'oficio-saliente': 'adjuntos' },
          },
          1,
        ).optional(),
      }),
      siguiente: 8,
      registra: { cuenta: 'entregada', 'oficio-saliente': 'entregado' },
    },
    {
      paso: 8,
      responsables: ['secretaria'],
      actividad: 'Registra el oficio como atendido y archiva solicitud, respuesta y acuse',
      accion: 'Registrar como atendido y archivar',
      horas: 8,
      datos: z.strictObject(archivo),
      siguiente: null,
      registra: { 'oficio-entrante': 'archivado', 'oficio-saliente': 'archivado' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: [],
    devolver: [
      { de: 2, a: 1 },
      { de: 6, a: 5 },
    ],
  },
}
