import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { moment, text } from './fields.ts'
import { equipoOpcional } from './shared/equipo.ts'
import { conclusion, encuesta, nombrar, ordenCapturada, ordenEntregada, solicitud } from './shared/orden.ts'
import { acuse, orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-ST-02, assistance to users (manual 4.2.9). */
export const st02: Procedure = {
  codigo: 'P-OMA-TI-ST-02',
  serie: 'TI-ST',
  nombre: 'Asistencia a usuarios',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.9',
  departamento: DEPARTAMENTOS.soporte,
  objetivo:
    'Asesorar sobre el uso, la configuración y la instalación de programas y equipos, y antes de comprar cómputo o software.',
  alcance: 'Todas las dependencias municipales y los organismos descentralizados.',
  responsabilidades: [
    { rol: 'operador', texto: 'Atiende al usuario, levanta la orden de servicio y captura cómo concluyó.' },
    { rol: 'tecnico-soporte', texto: 'Asesora correctamente a quien lo pide.' },
    { rol: 'solicitante', texto: 'Pide la asesoría.' },
  ],
  registros: ['Orden de servicio'],
  lecturas: [2, 3, 11, 15, 16, 19, 32, 35],
  canales: ['web', 'telefono'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      actividad: 'Pide la asesoría',
      accion: 'Pedir la asesoría',
      emite: acuse,
      horas: 0,
      datos: z.strictObject(solicitud),
      siguiente: 2,
      produce: ['adjuntos', 'acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Llena la orden, la captura en el control de servicios y nombra al técnico',
      accion: 'Capturar la orden y entregarla al técnico',
      horas: 1,
      asigna: 'tecnico-soporte',
      datos: z.strictObject({ ...ordenCapturada, ...nombrar('Técnico de soporte') }),
      siguiente: 3,
      produce: ['orden'],
    },
    {
      paso: 3,
      responsables: ['tecnico-soporte'],
      actividad: 'Asesora por teléfono o en el área',
      accion: 'Registrar la asesoría',
      horas: 8,
      datos: z.strictObject({
        atencion: moment({ title: 'Día y hora', description: 'De la llamada o de la visita.' }),
        asesoria: text({ title: 'Asesoría dada', description: 'Como va en la orden de servicio.' }),
        ...equipoOpcional,
      }),
      opciones: [
        { opcion: 'telefonica', etiqueta: 'Se resolvió por teléfono', siguiente: 5 },
        { opcion: 'visita', etiqueta: 'Se atendió en el área: la orden pasa a firma y encuesta', siguiente: 4 },
      ],
      produce: ['orden'],
    },
    {
      paso: 4,
      responsables: ['solicitante'],
      actividad: 'Califica el servicio y firma la orden',
      accion: 'Entregar la orden al técnico',
      horas: 8,
      datos: z.strictObject(encuesta),
      siguiente: 5,
      produce: ['orden'],
    },
    {
      paso: 5,
      responsables: ['tecnico-soporte'],
      actividad: 'Entrega la orden de servicio y termina su parte',
      accion: 'Entregar la orden al operador',
      horas: 4,
      datos: z.strictObject(ordenEntregada),
      siguiente: 6,
    },
    {
      paso: 6,
      responsables: ['operador'],
      actividad: 'Captura los datos finales de la asesoría',
      accion: 'Capturar los datos y cerrar el expediente',
      emite: orden(['solicitante', 'tecnico-soporte'], [1, 2, 3, 4, 6]),
      horas: 4,
      datos: z.strictObject(conclusion),
      siguiente: null,
      produce: ['orden'],
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['jefatura-soporte'] },
    reasignar: ['jefatura-soporte', 'operador'],
    devolver: [],
  },
}
