import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { choice, files, line, remarks, rows, text, yesNo } from './fields.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import {
  archivo,
  entregaDelDictamen,
  enviarOficio,
  instruccion,
  oficioDeSolicitud,
  recibirOficio,
  sello,
} from './shared/oficio.ts'
import { nombrar } from './shared/orden.ts'
import type { Procedure } from './types.ts'

const medio = line({ title: 'En qué medio va', description: 'Por ejemplo, USB o disco.' }, 60)

/** P-OMA-TI-SI-04, dictamen on systems in use (manual 4.2.5). */
export const si04: Procedure = {
  codigo: 'P-OMA-TI-SI-04',
  serie: 'TI-SI',
  nombre: 'Dictamen aplicado a Sistemas informáticos en funcionamiento',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.5',
  clase: 'administrativo',
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
  definiciones: [],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Oficio de solicitud', 'Informe del programador', 'Dictamen'],
  diagrama: { codigo: 'DF-OMA-TI-SI-04', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [8, 9, 16, 18, 19, 21, 22, 30, 35, 37, 41, 42, 44, 45, 50, 51, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      ...enviarOficio,
      actividad: 'Envía el oficio con los instaladores y manuales del sistema',
      datos: z.strictObject({
        ...oficioDeSolicitud,
        instaladores: rows(
          { title: 'Instaladores que envías', enPapel: 'Instaladores', description: 'Uno por renglón.' },
          {
            nombre: line({ title: 'Sistema o componente' }, 120),
            version: line({ title: 'Versión' }, 60).optional(),
            medio,
          },
        ),
        manuales: rows(
          {
            title: 'Manuales que envías',
            enPapel: 'Manuales',
            description: 'Uno por renglón; los PDF también puedes adjuntarlos.',
          },
          { nombre: line({ title: 'Manual' }, 120), medio },
        ),
        resguardo: rows(
          {
            title: 'Para resguardo',
            description:
              'Archivos fuente, componentes, licencias y documentos técnicos que la Dirección de TIC conserva (manual, 3.4 XIV).',
          },
          {
            clase: choice(
              { title: 'Qué es' },
              {
                fuente: 'Archivo fuente',
                componente: 'Componente',
                licencia: 'Licencia',
                documento: 'Documento técnico',
              },
            ),
            nombre: line({ title: 'Nombre o número' }, 120),
            medio,
          },
        ).optional(),
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
      registra: { 'oficio-entrante': 'turnado' },
    },
    {
      paso: 4,
      responsables: ['jefatura-sistemas'],
      actividad: 'Nombra a la persona programadora que probará el sistema',
      accion: 'Asignar a la persona programadora',
      horas: 8,
      asigna: 'programador',
      datos: z.strictObject(nombrar('Programador(a)')),
      siguiente: 5,
    },
    {
      paso: 5,
      responsables: ['programador'],
      actividad: 'Prueba el sistema y elabora el informe',
      accion: 'Entregar el informe a la jefatura',
      horas: 50,
      datos: z.strictObject({
        informe: text(
          {
            title: 'Informe',
            description: 'Qué se probó, cómo se comportó y qué se encontró.',
            registra: { dictamen: 'informe' },
          },
          10_000,
        ),
        anexosInforme: files({ title: 'Anexos del informe', description: 'En PDF.', tipos: 'documento' }, 6).optional(),
      }),
      siguiente: 6,
    },
    {
      paso: 6,
      responsables: ['jefatura-sistemas'],
      actividad: 'Elabora el dictamen y sella de atendido el oficio',
      accion: 'Pasar el dictamen a firma',
      horas: 20,
      datos: z.strictObject({
        normas: rows(
          {
            title: 'Normas',
            description:
              'Cada una de la Normatividad de informática que aplica, y cada una de calidad y eficiencia que pidió la dependencia.',
            registra: { dictamen: 'normas' },
          },
          {
            norma: line({ title: 'Norma' }),
            aspecto: choice(
              { title: 'De qué' },
              { normatividad: 'Normatividad de informática', calidad: 'Calidad', eficiencia: 'Eficiencia' },
            ),
            cumple: yesNo({ title: 'Cumple' }),
          },
          20,
        ),
        dictamen: text({ title: 'Dictamen', registra: { dictamen: 'texto' } }, 10_000),
        resultado: choice(
          {
            title: 'Resultado',
            description: 'No cumple si alguna norma no se cumple.',
            registra: { dictamen: 'resultado' },
          },
          { cumple: 'Cumple con la normatividad', 'no-cumple': 'No cumple con la normatividad' },
        ),
        sellado: sello,
      }),
      reglas: [{ filas: 'normas', columna: 'cumple', decide: 'resultado', si: 'cumple', no: 'no-cumple' }],
      siguiente: 7,
      registra: { 'oficio-entrante': 'sellado', dictamen: { estado: 'elaborado', clase: 'dictamen-sistema' } },
    },
    {
      paso: 7,
      responsables: ['direccion'],
      actividad: 'Firma el dictamen',
      accion: 'Firmar y entregar a la Secretaría',
      emite: {
        tipo: 'dictamen',
        titulo: 'Dictamen de sistema',
        firmas: ['jefatura-sistemas', 'direccion'],
        dice: [
          'En atención a su oficio número {numeroOficio}, del {fechaOficio}, se probó el sistema para saber si cumple con la Normatividad de informática y con la calidad y la eficiencia que pide la dependencia.',
        ],
        incluye: [
          { paso: 1, titulo: 'Lo que se recibió', solo: ['instaladores', 'manuales', 'resguardo'] },
          { paso: 5, titulo: 'Informe de las pruebas', solo: ['informe'] },
          { paso: 6, titulo: 'Dictamen', solo: ['normas', 'dictamen'] },
        ],
        concluye: ['Por lo anterior, el resultado del dictamen es: {resultado}.'],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 8,
      registra: { dictamen: 'firmado' },
    },
    {
      paso: 8,
      responsables: ['secretaria'],
      actividad: 'Entrega el dictamen, registra el oficio como atendido y archiva los dos',
      accion: 'Registrar la entrega y archivar',
      horas: 8,
      datos: z.strictObject({ ...entregaDelDictamen(7), ...archivo }),
      siguiente: null,
      registra: { 'oficio-entrante': 'archivado', dictamen: 'archivado' },
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
