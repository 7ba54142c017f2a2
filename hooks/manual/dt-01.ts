import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { count, day, files, line, moment, remarks, rows, text } from './fields.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { archivo, enviarOficio, recibirOficio } from './shared/oficio.ts'
import { conclusion, nombrar } from './shared/orden.ts'
import { orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-DT-01, installation of a voice and data network (manual 4.2.1). */
export const dt01: Procedure = {
  codigo: 'P-OMA-TI-DT-01',
  serie: 'TI-DT',
  nombre: 'Instalación de red de voz y datos',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.1',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.telecomunicaciones,
  objetivo: 'Que los equipos de cómputo de las oficinas municipales queden conectados a la red del Ayuntamiento.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Autoriza la instalación.' },
    { rol: 'secretaria', texto: 'Recibe el oficio de solicitud.' },
    {
      rol: 'jefatura-telecomunicaciones',
      texto: 'Coordina y supervisa las instalaciones; ve la lista del material que hace falta.',
    },
    { rol: 'tecnico-telecomunicaciones', texto: 'Hace las instalaciones.' },
    { rol: 'operador', texto: 'Captura en el sistema cómo concluyó el servicio.' },
    { rol: 'solicitante', texto: 'Pide la instalación y adquiere el material necesario.' },
  ],
  definiciones: [],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Oficio de solicitud', 'Oficio de levantamiento del servicio', 'Orden de servicio'],
  diagrama: { codigo: 'DF-OMA-TI-DT-01', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [4, 16, 18, 19, 23, 26, 27, 28, 35, 41, 44, 45, 49, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    { paso: 1, responsables: ['solicitante'], ...enviarOficio, siguiente: 2 },
    { paso: 2, responsables: ['secretaria'], ...recibirOficio, actividad: 'Recibe y registra el oficio', siguiente: 3 },
    {
      paso: 3,
      responsables: ['direccion'],
      actividad: 'Autoriza la instalación',
      accion: 'Autorizar y turnar a Telecomunicaciones',
      horas: 8,
      datos: z.strictObject({ indicacion: text({ title: 'Indicaciones para la jefatura' }, 1000).optional() }),
      siguiente: 4,
      registra: { 'oficio-entrante': 'turnado' },
    },
    {
      paso: 4,
      responsables: ['jefatura-telecomunicaciones'],
      actividad: 'Nombra a la persona técnica que hará el trabajo',
      accion: 'Asignar a la persona técnica',
      horas: 8,
      asigna: 'tecnico-telecomunicaciones',
      datos: z.strictObject(nombrar('Técnico(a) en telecomunicaciones')),
      siguiente: 5,
      registra: { orden: 'asignada' },
    },
    {
      paso: 5,
      responsables: ['tecnico-telecomunicaciones'],
      actividad: 'Visita el área y levanta el material que hace falta',
      accion: 'Informar el material a la dependencia',
      horas: 20,
      datos: z.strictObject({
        lugar: line({ title: 'Lugar de la instalación', description: 'Edificio, piso y oficina.' }),
        equipos: count({ title: 'Equipos a enlazar' }, 1, 999),
        condiciones: text({ title: 'Condiciones del lugar' }).optional(),
        material: rows(
          { title: 'Material requerido', description: 'El total que la dependencia tiene que adquirir.' },
          {
            material: line({ title: 'Material' }, 120),
            cantidad: count({ title: 'Cantidad' }),
            unidad: line({ title: 'Unidad' }, 30).optional(),
          },
        ),
        informadoA: line({ title: 'Persona informada en la dependencia' }).optional(),
        fotos: files({ title: 'Fotos o croquis', tipos: 'imagen' }, 8).optional(),
      }),
      siguiente: 6,
    },
    {
      paso: 6,
      responsables: ['solicitante'],
      actividad: 'Adquiere el material',
      accion: 'Confirmar cómo se adquiere el material',
      horas: 100,
      datos: z.strictObject({ numeroRequisicion: line({ title: 'Número de requisición' }, 60).optional() }),
      reglas: [{ exige: ['numeroRequisicion'], si: { opcion: 'requisicion' }, solo: true }],
      opciones: [
        { opcion: 'requisicion', etiqueta: 'Por requisición: pedimos el oficio de levantamiento', siguiente: 7 },
        { opcion: 'recursos-propios', etiqueta: 'Con recursos propios: ya tenemos el material', siguiente: 9 },
      ],
    },
    {
      paso: 7,
      responsables: ['secretaria'],
      actividad: 'Elabora el oficio de levantamiento y lo envía firmado',
      accion: 'Enviar el oficio a la dependencia',
      emite: {
        tipo: 'oficio',
        titulo: 'Oficio de levantamiento',
        firmas: ['direccion'],
        dice: [
          'En atención a su oficio número {numeroOficio}, del {fechaOficio}, registrado con el folio {folio}, se le comunica el resultado del levantamiento del servicio.',
          'El lugar de la instalación es {lugar}, y los equipos por enlazar a la red municipal son {equipos}.',
          '{condiciones}',
          'El material que hace falta es el siguiente.',
        ],
        incluye: [{ paso: 5, solo: ['material'] }],
        concluye: ['La dependencia lo adquiere con la requisición número {numeroRequisicion}.'],
      },
      horas: 16,
      datos: z.strictObject({
        numeroLevantamiento: line(
          { title: 'Número del oficio de levantamiento', registra: { 'oficio-saliente': 'numero' } },
          60,
        ).optional(),
        firmadoEl: day({
          title: 'Firmado por la Dirección el',
          cuando: 'pasado',
          registra: { 'oficio-saliente': ['fechaElaboracion', 'firmado'] },
        }),
        enviadoEl: day({
          title: 'Enviado a la dependencia el',
          cuando: 'pasado',
          noAntesDe: ['firmadoEl'],
          registra: { 'oficio-saliente': 'enviado' },
        }),
        oficioLevantamiento: files(
          { title: 'Oficio firmado, en PDF', tipos: 'documento', registra: { 'oficio-saliente': 'adjuntos' } },
          1,
        ).optional(),
      }),
      siguiente: 8,
      registra: { 'oficio-saliente': { estado: 'enviado', asunto: 'Levantamiento del servicio' } },
    },
    {
      paso: 8,
      responsables: ['solicitante'],
      actividad: 'Avisa que ya tiene el material',
      accion: 'Avisar a la persona técnica',
      horas: 200,
      datos: z.strictObject({
        disponibleDesde: day({ title: 'Material disponible desde', cuando: 'pasado' }),
        observaciones: remarks,
      }),
      siguiente: 9,
    },
    {
      paso: 9,
      responsables: ['tecnico-telecomunicaciones'],
      actividad: 'Instala la red, prueba que funcione y recaba la firma de la orden',
      accion: 'Entregar la orden firmada a la persona operadora',
      horas: 30,
      datos: z.strictObject({
        trabajo: text({ title: 'Trabajo realizado', registra: { orden: 'trabajo' } }),
        pruebas: text({ title: 'Pruebas de funcionamiento' }),
        firmante: line({
          title: 'Representante que firmó la orden',
          description: 'Por la dependencia.',
          registra: { orden: 'firmante' },
        }),
        cargoFirmante: line({ title: 'Cargo', registra: { orden: 'cargo' } }).optional(),
        firmadaEl: moment({
          title: 'Firmada el',
          cuando: 'pasado',
          noAntesDe: ['recibido'],
          registra: { orden: 'firmada' },
        }),
        orden: files({ title: 'Orden de servicio firmada', description: 'En PDF.', tipos: 'documento' }, 1).optional(),
      }),
      siguiente: 10,
      registra: { orden: ['atendida', 'conforme'] },
    },
    {
      paso: 10,
      responsables: ['operador'],
      actividad: 'Captura los datos finales y archiva el oficio como atendido',
      accion: 'Capturar los datos y cerrar el expediente',
      emite: orden(
        ['solicitante', 'tecnico-telecomunicaciones'],
        [
          { paso: 1, titulo: 'Servicio solicitado' },
          { paso: 5, titulo: 'Levantamiento' },
          { paso: 9, titulo: 'Instalación y pruebas' },
          { paso: 10, titulo: 'Conclusiones' },
        ],
        ['archivadoEn', 'atendidoEl', 'firmante', 'cargoFirmante', 'firmadaEl'],
      ),
      horas: 8,
      datos: z.strictObject({ ...conclusion, ...archivo }),
      siguiente: null,
      registra: { 'oficio-entrante': 'archivado', orden: 'capturada', 'oficio-saliente': 'archivado' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: ['jefatura-telecomunicaciones'],
    devolver: [{ de: 2, a: 1 }],
  },
}
