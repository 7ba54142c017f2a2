import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { choice, moment, text, yesNo } from './fields.ts'
import { DATOS_DEL_EQUIPO, equipoOpcional } from './shared/equipo.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { conclusion, encuesta, explicarNo, nombrar, ordenCapturada, ordenEntregada, solicitud } from './shared/orden.ts'
import { acuse, orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-ST-01, installation of hardware or software (manual 4.2.8). */
export const st01: Procedure = {
  codigo: 'P-OMA-TI-ST-01',
  serie: 'TI-ST',
  nombre: 'Instalación de hardware o software',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.8',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.soporte,
  objetivo: 'Que las dependencias tengan instalados los programas y sistemas que piden.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'jefatura-soporte', texto: 'Nombra a la persona técnica.' },
    { rol: 'operador', texto: 'Atiende a quien solicita, levanta la orden de servicio y captura cómo concluyó.' },
    { rol: 'tecnico-soporte', texto: 'Hace la instalación.' },
    { rol: 'solicitante', texto: 'Pide la instalación.' },
  ],
  definiciones: [{ termino: 'DTIC', texto: 'Dirección de Tecnologías de Información y Comunicación.' }],
  referencias: ['oficialia', 'normatividad', 'lineamientos', 'organizacion'],
  registros: ['Orden de servicio'],
  diagrama: { codigo: 'DF-OMA-TI-ST-01', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [1, 15, 16, 18, 19, 20, 24, 35, 37, 41, 46, 50, 53, 54],
  canales: ['web', 'telefono'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      actividad: 'Pide la instalación',
      accion: 'Pedir la instalación',
      emite: acuse,
      horas: 0,
      datos: z.strictObject({
        que: choice(
          { title: '¿Qué hay que instalar?', enPapel: 'Se instala' },
          { software: 'Software', hardware: 'Hardware' },
        ),
        ...solicitud,
      }),
      siguiente: 2,
      produce: ['acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Llena la orden y la captura en el control de servicios',
      accion: 'Capturar la orden y entregarla a la jefatura',
      horas: 1,
      datos: z.strictObject(ordenCapturada),
      siguiente: 3,
      registra: { orden: 'abierta' },
    },
    {
      paso: 3,
      responsables: ['jefatura-soporte'],
      actividad: 'Nombra a la persona técnica',
      accion: 'Asignar a la persona técnica',
      horas: 2,
      asigna: 'tecnico-soporte',
      datos: z.strictObject(nombrar('Técnico(a) en soporte')),
      siguiente: 4,
      registra: { orden: 'asignada' },
    },
    {
      paso: 4,
      responsables: ['tecnico-soporte'],
      actividad: 'Instala en el área o en el taller y llena la orden',
      accion: 'Pasar la orden a firma y encuesta',
      horas: 16,
      datos: z.strictObject({
        lugar: choice(
          { title: '¿Dónde se instaló?', enPapel: 'Lugar', registra: { orden: 'lugar' } },
          { sitio: 'En el área', taller: 'En el taller' },
        ),
        instalacion: text({
          title: 'Instalación realizada',
          description: 'Como va en la orden de servicio.',
          registra: { orden: 'trabajo' },
        }),
        terminada: moment({
          title: 'Terminada el',
          cuando: 'pasado',
          noAntesDe: [1],
          registra: { orden: 'atendida' },
        }).optional(),
        ...equipoOpcional,
      }),
      reglas: [{ exige: DATOS_DEL_EQUIPO, si: { campos: ['lugar'], es: 'taller' } }],
      siguiente: 5,
      registra: { orden: 'atendida' },
    },
    {
      paso: 5,
      responsables: ['solicitante'],
      actividad: 'Firma la orden y llena la encuesta',
      accion: 'Firmar y entregar la orden a la persona técnica',
      horas: 8,
      datos: z.strictObject({
        equipoDevuelto: yesNo({
          title: '¿Te devolvieron el equipo?',
          enPapel: 'Equipo devuelto',
          description: 'El que se llevó al taller.',
          registra: { orden: 'devuelto' },
        }).optional(),
        ...encuesta,
      }),
      reglas: [
        { exige: ['equipoDevuelto'], si: { campos: ['lugar'], es: 'taller' }, solo: true },
        explicarNo('equipoDevuelto'),
      ],
      siguiente: 6,
      registra: { orden: 'conforme' },
    },
    {
      paso: 6,
      responsables: ['tecnico-soporte'],
      actividad: 'Entrega la orden de servicio y termina su parte',
      accion: 'Entregar la orden a la persona operadora',
      horas: 4,
      datos: z.strictObject(ordenEntregada),
      siguiente: 7,
    },
    {
      paso: 7,
      responsables: ['operador'],
      actividad: 'Captura los datos finales de la instalación',
      accion: 'Capturar los datos y cerrar el expediente',
      emite: orden(
        ['solicitante', 'tecnico-soporte'],
        [
          { paso: 1, titulo: 'Servicio solicitado' },
          { paso: 2, titulo: 'Datos de la orden' },
          { paso: 4, titulo: 'Instalación' },
          { paso: 5, titulo: 'Encuesta de satisfacción' },
          { paso: 7, titulo: 'Conclusiones' },
        ],
        ['firma'],
      ),
      horas: 4,
      datos: z.strictObject(conclusion),
      siguiente: null,
      registra: { orden: 'capturada' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['jefatura-soporte'] },
    reasignar: ['jefatura-soporte'],
    devolver: [],
  },
}
