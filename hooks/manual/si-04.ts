import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { choice, files, line, remarks, text } from './fields.ts'
import {
  archivo,
  entrega,
  enviarOficio,
  instruccion,
  oficioDeSolicitud,
  recibirOficio,
  sello,
} from './shared/oficio.ts'
import { nombrar } from './shared/orden.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-SI-04, dictamen on systems in use (manual 4.2.5). */
export const si04: Procedure = {
  codigo: 'P-OMA-TI-SI-04',
  serie: 'TI-SI',
  nombre: 'Dictamen aplicado a Sistemas informáticos en funcionamiento',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.5',
  departamento: DEPARTAMENTOS.sistemas,
  objetivo:
    'Saber pronto si un sistema externo cumple con la Normatividad de informática y con la calidad y eficiencia que pide la dependencia.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Firma el dictamen.' },
    { rol: 'jefatura-sistemas', texto: 'Elabora el dictamen técnico del sistema.' },
    { rol: 'secretaria', texto: 'Recibe el oficio y lo captura en el sistema de oficios.' },
    { rol: 'programador', texto: 'Prueba el sistema y rinde el informe.' },
    { rol: 'solicitante', texto: 'Pide el dictamen técnico.' },
  ],
  registros: ['Oficio de solicitud', 'Informe del programador', 'Dictamen'],
  lecturas: [8, 9, 16, 18, 19, 21, 22, 30, 35],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      ...enviarOficio,
      actividad: 'Envía el oficio con los instaladores y manuales del sistema',
      datos: z.strictObject({
        ...oficioDeSolicitud,
        instaladores: line({ title: 'Instaladores que envías', description: 'Sistema, versión y en qué medio van.' }),
        manuales: line({
          title: 'Manuales que envías',
          description: 'Cuáles y en qué medio van; los PDF puedes adjuntarlos.',
        }),
      }),
      siguiente: 2,
    },
    { paso: 2, responsables: ['secretaria'], ...recibirOficio, siguiente: 3 },
    {
      paso: 3,
      responsables: ['direccion'],
      actividad: 'Estudia la solicitud y la turna a la Jefatura de Sistemas de Información',
      accion: 'Turnar a Sistemas de Información',
      horas: 8,
      datos: z.strictObject(instruccion),
      siguiente: 4,
      produce: ['oficio-entrante'],
    },
    {
      paso: 4,
      responsables: ['jefatura-sistemas'],
      actividad: 'Nombra al programador que probará el sistema',
      accion: 'Asignar al programador',
      horas: 8,
      asigna: 'programador',
      datos: z.strictObject(nombrar('Programador')),
      siguiente: 5,
    },
    {
      paso: 5,
      responsables: ['programador'],
      actividad: 'Prueba el sistema y elabora el informe',
      accion: 'Entregar el informe a la jefatura',
      horas: 50,
      datos: z.strictObject({
        informe: text({ title: 'Informe', description: 'Qué se probó, cómo se comportó y qué se encontró.' }, 10_000),
        anexosInforme: files({ title: 'Anexos del informe', description: 'En PDF.', tipos: 'documento' }, 6).optional(),
      }),
      siguiente: 6,
      produce: ['adjuntos', 'dictamen'],
    },
    {
      paso: 6,
      responsables: ['jefatura-sistemas'],
      actividad: 'Elabora el dictamen y sella de atendido el oficio',
      accion: 'Pasar el dictamen a firma',
      horas: 20,
      datos: z.strictObject({
        dictamen: text({ title: 'Dictamen' }, 10_000),
        resultado: choice({ title: 'Resultado' }, { cumple: 'Cumple con la normatividad', 'no-cumple': 'No cumple' }),
        sellado: sello,
      }),
      siguiente: 7,
      produce: ['oficio-entrante', 'dictamen'],
    },
    {
      paso: 7,
      responsables: ['direccion'],
      actividad: 'Firma el dictamen',
      accion: 'Firmar y entregar a Secretaría',
      emite: {
        tipo: 'dictamen',
        titulo: 'Dictamen de sistema',
        firmas: ['jefatura-sistemas', 'direccion'],
        incluye: [1, 5, 6],
        omite: ['sellado', 'oficioFirmado'],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 8,
      produce: ['dictamen', 'oficio-saliente'],
    },
    {
      paso: 8,
      responsables: ['secretaria'],
      actividad: 'Entrega el dictamen, registra el oficio como atendido y archiva los dos',
      accion: 'Registrar la entrega y archivar',
      emite: {
        tipo: 'oficio',
        titulo: 'Oficio de entrega del dictamen',
        firmas: ['direccion'],
        incluye: [6, 8],
        omite: ['dictamen', 'sellado', 'archivadoEn', 'atendidoEl', 'observaciones'],
      },
      horas: 8,
      datos: z.strictObject({ ...entrega, ...archivo }),
      siguiente: null,
      produce: ['oficio-entrante', 'dictamen', 'oficio-saliente'],
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: ['jefatura-sistemas'],
    devolver: [
      { de: 2, a: 1 },
      { de: 7, a: 6 },
    ],
  },
}
