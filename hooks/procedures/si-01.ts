import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { line, moment, remarks, text } from './fields.ts'
import { conclusion, encuesta, nombrar, ordenCapturada, ordenEntregada, solicitud } from './shared/orden.ts'
import { acuse, orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-SI-01, advice to users of the directorate's systems (manual 4.2.2). */
export const si01: Procedure = {
  codigo: 'P-OMA-TI-SI-01',
  serie: 'TI-SI',
  nombre: 'Asesoría a usuarios',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.2',
  departamento: DEPARTAMENTOS.sistemas,
  objetivo: 'Que quien usa un sistema hecho por la Dirección de TIC resuelva sus dudas sobre cómo usarlo.',
  alcance: 'Dependencias y organismos descentralizados que usan sistemas desarrollados por la Dirección de TIC.',
  responsabilidades: [
    { rol: 'jefatura-sistemas', texto: 'Coordina y supervisa el desarrollo de sistemas para las dependencias.' },
    { rol: 'programador', texto: 'Asesora correctamente a quien lo pide.' },
    { rol: 'operador', texto: 'Atiende la llamada, levanta la orden de servicio y captura cómo concluyó.' },
    { rol: 'solicitante', texto: 'Pide la asesoría.' },
  ],
  registros: ['Orden de servicio'],
  lecturas: [5, 15, 16, 18, 19, 32, 35],
  canales: ['web', 'telefono'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      actividad: 'Pide asesoría sobre un sistema',
      accion: 'Pedir la asesoría',
      emite: acuse,
      horas: 0,
      datos: z.strictObject({ ...solicitud, sistema: line({ title: 'Sistema' }, 120).optional() }),
      siguiente: 2,
      produce: ['adjuntos', 'acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Toma los datos y captura la orden de servicio',
      accion: 'Capturar la orden y entregarla a la jefatura',
      horas: 1,
      datos: z.strictObject({
        area: line({ title: 'Área', description: 'Donde trabaja quien pide la asesoría.' }),
        nombre: line({ title: 'Nombre completo' }, 120),
        ...ordenCapturada,
      }),
      siguiente: 3,
    },
    {
      paso: 3,
      responsables: ['jefatura-sistemas'],
      actividad: 'Nombra al programador que dará el servicio',
      accion: 'Asignar al programador',
      horas: 2,
      asigna: 'programador',
      datos: z.strictObject(nombrar('Programador')),
      siguiente: 4,
    },
    {
      paso: 4,
      responsables: ['programador'],
      actividad: 'Se comunica con quien pidió la asesoría',
      accion: 'Registrar la llamada',
      horas: 4,
      datos: z.strictObject({ contacto: moment({ title: 'Contacto con el usuario' }), observaciones: remarks }),
      siguiente: 5,
    },
    {
      paso: 5,
      responsables: ['solicitante'],
      actividad: 'Explica la situación al programador',
      accion: 'Enviar la explicación al programador',
      horas: 4,
      datos: z.strictObject({
        situacion: text({ title: 'Situación', description: 'Qué quieres hacer y qué ocurre.' }),
      }),
      siguiente: 6,
    },
    {
      paso: 6,
      responsables: ['programador'],
      actividad: 'Asesora por teléfono o en una visita y completa la orden',
      accion: 'Registrar la asesoría',
      horas: 10,
      datos: z.strictObject({
        atencion: moment({ title: 'Día y hora', description: 'De la llamada o de la visita.' }),
        asesoria: text({ title: 'Asesoría dada', description: 'Como va en la orden de servicio.' }),
        visitaProgramada: moment({
          title: 'Visita programada para',
          description: 'Lo que se le dijo al usuario, si hubo visita.',
        }).optional(),
      }),
      opciones: [
        { opcion: 'telefonica', etiqueta: 'Se resolvió por teléfono', siguiente: 8 },
        { opcion: 'visita', etiqueta: 'Se atendió en una visita: la orden pasa a firma y encuesta', siguiente: 7 },
      ],
    },
    {
      paso: 7,
      responsables: ['solicitante'],
      actividad: 'Califica el servicio y firma la orden',
      accion: 'Enviar la calificación',
      horas: 8,
      datos: z.strictObject(encuesta),
      siguiente: 8,
    },
    {
      paso: 8,
      responsables: ['programador'],
      actividad: 'Entrega la orden de servicio',
      accion: 'Entregar la orden al operador',
      horas: 4,
      datos: z.strictObject(ordenEntregada),
      siguiente: 9,
    },
    {
      paso: 9,
      responsables: ['operador'],
      actividad: 'Captura los datos de la asesoría',
      accion: 'Capturar los datos y cerrar el expediente',
      emite: orden(['solicitante', 'programador'], [1, 2, 5, 6, 7, 9]),
      horas: 4,
      datos: z.strictObject(conclusion),
      siguiente: null,
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['jefatura-sistemas'] },
    reasignar: ['jefatura-sistemas'],
    devolver: [],
  },
}
