import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { moment, text } from './fields.ts'
import { equipoOpcional } from './shared/equipo.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { conclusion, encuesta, explicarNo, nombrar, ordenCapturada, ordenEntregada, solicitud } from './shared/orden.ts'
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
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.soporte,
  objetivo:
    'Asesorar sobre el uso, la configuración y la instalación de programas y equipos, y antes de comprar cómputo o software.',
  alcance: 'Todas las dependencias municipales y los organismos descentralizados.',
  responsabilidades: [
    { rol: 'operador', texto: 'Atiende a quien solicita, levanta la orden de servicio y captura cómo concluyó.' },
    { rol: 'tecnico-soporte', texto: 'Asesora correctamente a quien lo pide.' },
    { rol: 'solicitante', texto: 'Pide la asesoría.' },
  ],
  definiciones: [],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Orden de servicio'],
  diagrama: { codigo: 'DF-OMA-TI-ST-02', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [2, 3, 11, 15, 16, 19, 32, 35, 41, 46, 50, 53, 54],
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
      produce: ['acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Llena la orden, la captura en el control de servicios y nombra a la persona técnica',
      accion: 'Capturar la orden y entregarla a la persona técnica',
      horas: 1,
      asigna: 'tecnico-soporte',
      datos: z.strictObject({ ...ordenCapturada, ...nombrar('Técnico(a) en soporte') }),
      siguiente: 3,
      registra: { orden: 'asignada' },
    },
    {
      paso: 3,
      responsables: ['tecnico-soporte'],
      actividad: 'Asesora por teléfono o en el área',
      accion: 'Registrar la asesoría',
      horas: 8,
      datos: z.strictObject({
        atencion: moment({
          title: 'Día y hora',
          description: 'De la llamada o de la visita.',
          cuando: 'pasado',
          noAntesDe: [1],
          registra: { orden: 'atendida' },
        }),
        asesoria: text({
          title: 'Asesoría dada',
          description: 'Como va en la orden de servicio.',
          registra: { orden: 'trabajo' },
        }),
        ...equipoOpcional,
      }),
      opciones: [
        { opcion: 'telefonica', etiqueta: 'Se resolvió por teléfono', siguiente: 5 },
        { opcion: 'visita', etiqueta: 'Se atendió en el área: la orden pasa a firma y encuesta', siguiente: 4 },
      ],
      registra: { orden: 'atendida' },
    },
    {
      paso: 4,
      responsables: ['solicitante'],
      actividad: 'Califica el servicio y firma la orden',
      accion: 'Entregar la orden a la persona técnica',
      horas: 8,
      datos: z.strictObject(encuesta),
      reglas: [explicarNo()],
      siguiente: 5,
      registra: { orden: 'conforme' },
    },
    {
      paso: 5,
      responsables: ['tecnico-soporte'],
      actividad: 'Entrega la orden de servicio y termina su parte',
      accion: 'Entregar la orden a la persona operadora',
      horas: 4,
      datos: z.strictObject(ordenEntregada),
      siguiente: 6,
    },
    {
      paso: 6,
      responsables: ['operador'],
      actividad: 'Captura los datos finales de la asesoría',
      accion: 'Capturar los datos y cerrar el expediente',
      emite: orden(
        ['solicitante', 'tecnico-soporte'],
        [
          { paso: 1, titulo: 'Servicio solicitado' },
          { paso: 2, titulo: 'Datos de la orden' },
          { paso: 3, titulo: 'Asesoría' },
          { paso: 4, titulo: 'Encuesta de satisfacción' },
          { paso: 6, titulo: 'Conclusiones' },
        ],
        ['firma', 'asignado', 'nota', 'fechaLimite'],
      ),
      horas: 4,
      datos: z.strictObject(conclusion),
      siguiente: null,
      registra: { orden: 'capturada' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['jefatura-soporte'] },
    reasignar: ['jefatura-soporte', 'operador'],
    devolver: [],
  },
}
