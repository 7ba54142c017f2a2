import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { moment, oficioRecibido, remarks, text, yesNo } from './fields.ts'
import { DATOS_DEL_EQUIPO, diagnostico, equipo } from './shared/equipo.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { atendidoYGuardado, entrega, enviarOficio, oficioDeSolicitud } from './shared/oficio.ts'
import { nombrar, ordenCapturada } from './shared/orden.ts'
import { orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-ST-03, technical diagnosis of equipment (manual 4.2.10). */
export const st03: Procedure = {
  codigo: 'P-OMA-TI-ST-03',
  serie: 'TI-ST',
  nombre: 'Elaboración de diagnóstico técnico',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.10',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.soporte,
  objetivo:
    'Que la dependencia sepa en qué estado está su equipo de cómputo, para darlo de baja, reubicarlo o comprarle lo que le falta.',
  alcance: 'Todas las dependencias municipales y los organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Firma el diagnóstico técnico.' },
    { rol: 'jefatura-soporte', texto: 'Revisa el diagnóstico y le da su visto bueno.' },
    {
      rol: 'operador',
      texto: 'Atiende a quien solicita, levanta la orden, elabora y entrega el diagnóstico y captura cómo concluyó.',
    },
    { rol: 'tecnico-soporte', texto: 'Revisa el dispositivo o componente.' },
    { rol: 'solicitante', texto: 'Pide el diagnóstico de un equipo.' },
  ],
  definiciones: [
    {
      termino: 'Diagnóstico técnico',
      texto:
        'Documento que dice en qué estado de operación está un equipo de cómputo o un componente. Con él se da de baja ante Patrimonio Municipal, o se reasigna a otra área si quien lo resguarda ya no lo quiere.',
    },
  ],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Diagnóstico técnico', 'Orden de servicio'],
  diagrama: { codigo: 'DF-OMA-TI-ST-03', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [12, 16, 19, 29, 35, 41, 43, 44, 45, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      ...enviarOficio,
      actividad: 'Pide con oficio el diagnóstico de un equipo',
      datos: z.strictObject({ ...oficioDeSolicitud, ...equipo }),
      siguiente: 2,
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Recibe oficio y equipo, captura la orden y nombra a la persona técnica',
      accion: 'Entregar orden y equipo a la persona técnica',
      horas: 4,
      asigna: 'tecnico-soporte',
      datos: z.strictObject({
        ...oficioRecibido,
        ...equipo,
        accesorios: text({ title: 'Accesorios y condiciones al recibirlo' }, 500).optional(),
        ...ordenCapturada,
        ...nombrar('Técnico(a) en soporte'),
      }),
      siguiente: 3,
      registra: { 'oficio-entrante': 'recibido', orden: 'asignada' },
    },
    {
      paso: 3,
      responsables: ['tecnico-soporte'],
      actividad: 'Revisa el equipo e informa lo que encontró',
      accion: 'Informar a la persona operadora',
      horas: 16,
      datos: z.strictObject({
        revision: text({
          title: 'Revisión',
          description: 'Lo que debe decir el diagnóstico: fallas, piezas, pruebas.',
          registra: { orden: 'trabajo', dictamen: 'informe' },
        }),
        observaciones: remarks,
      }),
      siguiente: 4,
      registra: { orden: 'atendida' },
    },
    {
      paso: 4,
      responsables: ['operador'],
      actividad: 'Elabora el diagnóstico técnico',
      accion: 'Pasar el diagnóstico a visto bueno',
      horas: 8,
      datos: z.strictObject({
        ...equipo,
        ...diagnostico,
      }),
      siguiente: 5,
      registra: { dictamen: { estado: 'elaborado', clase: 'diagnostico-tecnico' } },
    },
    {
      paso: 5,
      responsables: ['jefatura-soporte'],
      actividad: 'Revisa el diagnóstico y le da su visto bueno',
      accion: 'Dar el visto bueno y pasarlo a la Dirección',
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 6,
      registra: { dictamen: 'visto-bueno' },
    },
    {
      paso: 6,
      responsables: ['direccion'],
      actividad: 'Firma el diagnóstico',
      accion: 'Firmar y entregar a la persona operadora',
      emite: {
        tipo: 'diagnostico',
        titulo: 'Diagnóstico técnico',
        firmas: ['jefatura-soporte', 'direccion'],
        dice: [
          'En atención a su oficio número {numeroOficio}, del {fechaOficio}, se revisó el equipo de cómputo que se describe, para saber en qué estado está.',
        ],
        incluye: [
          { paso: 4, titulo: 'Equipo', solo: DATOS_DEL_EQUIPO },
          { paso: 3, titulo: 'Revisión', solo: ['revision'] },
          { paso: 4, titulo: 'Diagnóstico', solo: ['estado', 'diagnostico'] },
        ],
        concluye: ['Por lo anterior, se recomienda: {recomendacion}.'],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 7,
      registra: { dictamen: 'firmado' },
    },
    {
      paso: 7,
      responsables: ['operador'],
      actividad: 'Entrega diagnóstico y equipo, y captura las conclusiones',
      accion: 'Registrar la entrega',
      emite: orden(
        ['tecnico-soporte'],
        [
          { paso: 2, titulo: 'Servicio solicitado' },
          { paso: 3, titulo: 'Revisión' },
          { paso: 7, titulo: 'Entrega y conclusiones' },
        ],
        ['asignado', 'nota', 'fechaLimite', 'atendidoEl', 'archivadoEn'],
      ),
      horas: 8,
      datos: z.strictObject({
        ...entrega(6),
        conclusiones: text({
          title: 'Conclusiones',
          description: 'Para el control de servicios.',
          registra: { orden: 'conclusiones' },
        }),
        ...atendidoYGuardado,
      }),
      siguiente: 8,
      registra: { 'oficio-entrante': 'archivado', orden: 'capturada', dictamen: 'entregado' },
    },
    {
      paso: 8,
      responsables: ['solicitante'],
      actividad: 'Recibe su equipo',
      accion: 'Confirmar que recibí el equipo',
      horas: 16,
      datos: z.strictObject({
        equipoCompleto: yesNo({ title: '¿Recibiste el equipo completo?' }),
        equipoRecibido: moment({
          title: 'Recibido el',
          description: 'Si lo dejas vacío, ahora.',
          cuando: 'pasado',
          noAntesDe: ['entregadoEl'],
          registra: { orden: 'equipoDevuelto', dictamen: 'recibido' },
        }).optional(),
        observaciones: remarks,
      }),
      reglas: [{ exige: ['observaciones'], si: { campos: ['equipoCompleto'], es: false } }],
      siguiente: null,
      registra: { orden: 'equipo-devuelto', dictamen: 'recibido' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: ['jefatura-soporte', 'operador'],
    devolver: [
      { de: 2, a: 1 },
      { de: 5, a: 4 },
      { de: 6, a: 4 },
    ],
  },
}
