import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { choice, day, files, line, numeroRepetido, oficio, oficioRecibido, remarks, text } from './fields.ts'
import { TIPOS_DE_PUBLICACION } from './registros.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { archivo, fechaLimite } from './shared/oficio.ts'
import { acuse } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** Kinds of publication, as the portal names them. */
/** P-OMA-TI-SI-06, publication of government information on the portal (manual 4.2.7). */
export const si06: Procedure = {
  codigo: 'P-OMA-TI-SI-06',
  serie: 'TI-SI',
  nombre: 'Publicación de información gubernamental en el portal institucional del Ayuntamiento de Benito Juárez',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.7',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.sistemas,
  objetivo:
    'Que la ciudadanía se entere en el portal del municipio de lo que hace su gobierno, y de las campañas de descuento y los programas que le benefician.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Autoriza la publicación.' },
    { rol: 'secretaria', texto: 'Recibe el oficio y lo captura en el sistema de oficios.' },
    { rol: 'administrador-web', texto: 'Publica en el portal institucional.' },
    { rol: 'solicitante', texto: 'Pide la publicación de la información.' },
  ],
  definiciones: [
    {
      termino: 'Información gubernamental',
      texto: 'Toda la información oficial del Ayuntamiento que generan las dependencias municipales.',
    },
  ],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Oficio de solicitud', 'Publicación en el portal'],
  diagrama: { codigo: 'DF-OMA-TI-SI-06', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [10, 16, 19, 25, 34, 35, 41, 44, 45, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      actividad: 'Envía el oficio con la información a publicar',
      accion: 'Enviar la solicitud a la Dirección de TIC',
      emite: acuse,
      horas: 0,
      datos: z.strictObject({
        ...oficio,
        numeroRepetido,
        tipo: choice(
          { title: 'Tipo de publicación', registra: { publicacion: 'tipo' } },
          TIPOS_DE_PUBLICACION,
        ).optional(),
        titulo: line(
          {
            title: 'Título',
            description: 'El encabezado que leerá la ciudadanía. Máximo 140 caracteres.',
            registra: { expediente: 'titulo', publicacion: 'titulo' },
          },
          140,
        ),
        bajada: text(
          {
            title: 'Resumen',
            description: 'Una o dos frases que acompañan al título en las listas.',
            registra: { publicacion: 'bajada' },
          },
          300,
        ).optional(),
        texto: text(
          {
            title: 'Texto',
            description:
              'Escribe o pega aquí el texto. Una línea que empieza con «## » es un encabezado, con «- » una lista; las columnas de una tabla se separan con «|».',
            registra: { publicacion: 'texto' },
          },
          40_000,
        ),
        imagenes: files(
          {
            title: 'Imágenes',
            description: 'JPEG, PNG o WebP, hasta 25 MB cada una.',
            tipos: 'imagen',
            registra: { publicacion: 'imagenes' },
          },
          12,
        ).optional(),
        documentos: files(
          {
            title: 'Documentos que acompañan',
            description: 'En PDF, hasta 25 MB cada uno. Se publican con la información.',
            tipos: 'documento',
            registra: { publicacion: 'documentos' },
          },
          12,
        ).optional(),
        oficioFirmado: files(
          {
            title: 'Oficio firmado',
            description: 'El oficio digitalizado, en PDF. No se publica.',
            tipos: 'documento',
          },
          1,
        ).optional(),
        visibleDesde: day({
          title: 'Visible desde',
          description: 'Si lo dejas vacío, desde que se publique.',
          registra: { publicacion: 'visibleDesde' },
        }).optional(),
        visibleHasta: day({
          title: 'Visible hasta',
          description: 'Último día que se muestra. Si lo dejas vacío, sin límite.',
          cuando: 'futuro',
          noAntesDe: ['visibleDesde'],
          registra: { publicacion: 'visibleHasta' },
        }).optional(),
        area: line({
          title: 'Área que solicita',
          description: 'La oficina dentro de tu dependencia.',
          registra: { expediente: 'area' },
        }).optional(),
      }),
      siguiente: 2,
      registra: { 'oficio-entrante': 'enviado' },
      produce: ['borrador', 'acuse', 'imagenes'],
    },
    {
      paso: 2,
      responsables: ['secretaria'],
      actividad: 'Recibe, sella y registra el oficio',
      accion: 'Registrar el oficio y entregarlo a la Dirección',
      horas: 4,
      datos: z.strictObject({ ...oficioRecibido, observaciones: remarks }),
      siguiente: 3,
      registra: { 'oficio-entrante': 'recibido' },
    },
    {
      paso: 3,
      responsables: ['direccion'],
      actividad: 'Lee la solicitud y da la instrucción',
      accion: 'Dar la instrucción a la Secretaría',
      horas: 8,
      datos: z.strictObject({
        indicacion: text(
          {
            title: 'Instrucción',
            description: 'La recibe la Secretaría para turnar el oficio. Con ella queda autorizada la publicación.',
            registra: { publicacion: 'instruccion' },
          },
          1000,
        ),
      }),
      siguiente: 4,
    },
    {
      paso: 4,
      responsables: ['secretaria'],
      actividad: 'Turna el oficio a la persona administradora web',
      accion: 'Turnar a la persona administradora web',
      horas: 4,
      datos: z.strictObject({
        nota: text(
          {
            title: 'Nota para quien publica',
            description: 'La verá junto al borrador.',
            registra: { publicacion: 'nota' },
          },
          500,
        ).optional(),
        fechaLimite,
        prioridad: choice({ title: 'Prioridad' }, { normal: 'Normal', urgente: 'Urgente' }).optional(),
      }),
      siguiente: 5,
      registra: { 'oficio-entrante': 'turnado' },
    },
    {
      paso: 5,
      responsables: ['administrador-web'],
      actividad: 'Diseña y publica la información',
      accion: 'Publicar en el portal',
      horas: 16,
      datos: z.strictObject({
        publicacion: line({
          title: 'Publicación',
          description: 'El borrador hecho con la solicitud.',
          registra: { publicacion: 'id' },
        }),
        observaciones: remarks,
      }),
      siguiente: 6,
      registra: { 'oficio-entrante': 'sellado' },
      produce: ['publicacion'],
    },
    {
      paso: 6,
      responsables: ['secretaria'],
      actividad: 'Registra el oficio como atendido y lo archiva',
      accion: 'Registrar como atendido y archivar',
      horas: 8,
      datos: z.strictObject(archivo),
      siguiente: null,
      registra: { 'oficio-entrante': 'archivado' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: [],
    devolver: [
      { de: 2, a: 1 },
      { de: 5, a: 1 },
    ],
  },
}
