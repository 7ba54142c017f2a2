import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { day, files, line, moment, remarks, rows, text, yesNo } from './fields.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { entregaDelDictamen } from './shared/oficio.ts'
import { acuse } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-ST-04, technical dictamen on what is to be bought (manual 4.2.11). */
export const st04: Procedure = {
  codigo: 'P-OMA-TI-ST-04',
  serie: 'TI-ST',
  nombre: 'Elaboración de dictamen técnico',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.11',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.soporte,
  objetivo:
    'Que las dependencias puedan comprar por requisición equipo de cómputo o refacciones que cumplan con la normatividad.',
  alcance: 'Todas las dependencias municipales y los organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Firma el dictamen técnico.' },
    { rol: 'jefatura-soporte', texto: 'Da el visto bueno al dictamen técnico.' },
    { rol: 'operador', texto: 'Atiende a quien solicita, elabora el dictamen técnico y lo entrega.' },
    { rol: 'solicitante', texto: 'Pide el dictamen con una copia de la requisición.' },
  ],
  definiciones: [
    {
      termino: 'Dictamen técnico',
      texto:
        'Documento con las características que deben cumplir los accesorios y equipos de cómputo que una dependencia quiere adquirir, según la Normatividad de Informática.',
    },
  ],
  referencias: ['lineamientos', 'organizacion'],
  registros: ['Dictamen técnico'],
  diagrama: { codigo: 'DF-OMA-TI-ST-04', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [13, 14, 16, 19, 26, 35, 36, 37, 38, 41, 42, 44, 45, 48, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    {
      paso: 1,
      responsables: ['solicitante'],
      actividad: 'Pide el dictamen con una copia de la requisición de compra',
      accion: 'Enviar la requisición a dictaminar',
      emite: acuse,
      horas: 0,
      datos: z.strictObject({
        asunto: line(
          {
            title: 'Asunto',
            description: 'Lo que quieres comprar, en una línea. Máximo 140 caracteres.',
            registra: { expediente: 'titulo' },
          },
          140,
        ),
        numeroRequisicion: line(
          { title: 'Número de requisición', ancho: 'corto', registra: { dictamen: 'numeroRequisicion' } },
          60,
        ),
        fechaRequisicion: day({ title: 'Fecha de la requisición', cuando: 'pasado' }),
        articulos: text({
          title: 'Artículos y características',
          description: 'Como van en la requisición.',
        }).optional(),
        area: line({
          title: 'Área que solicita',
          description: 'La oficina dentro de tu dependencia.',
          registra: { expediente: 'area' },
        }).optional(),
        requisicion: files(
          { title: 'Copia de la requisición', description: 'En PDF, hasta 25 MB.', tipos: 'documento' },
          1,
          1,
        ),
        cotizaciones: files(
          { title: 'Cotizaciones o fichas técnicas', description: 'En PDF.', tipos: 'documento' },
          6,
        ).optional(),
      }),
      siguiente: 2,
      produce: ['acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Revisa que la requisición cumpla con la normatividad y elabora el dictamen',
      accion: 'Registrar la revisión',
      horas: 16,
      datos: z.strictObject({
        especificaciones: rows(
          {
            title: 'Especificaciones',
            description: 'Cada una de las que pide la requisición, frente a la norma.',
            registra: { dictamen: 'especificaciones' },
          },
          {
            especificacion: line({ title: 'Especificación' }),
            norma: line({ title: 'Lo que pide la norma' }),
            cumple: yesNo({ title: 'Cumple' }),
          },
          20,
        ),
        motivo: text({
          title: 'Conclusión',
          description: 'Por qué cumple o, si no cumple, qué debe corregir la dependencia.',
          registra: { dictamen: 'texto' },
        }),
        observaciones: remarks,
      }),
      reglas: [{ filas: 'especificaciones', columna: 'cumple', decide: 'opcion', si: 'cumple', no: 'no-cumple' }],
      opciones: [
        { opcion: 'cumple', etiqueta: 'Cumple: el dictamen pasa a visto bueno', siguiente: 3 },
        { opcion: 'no-cumple', etiqueta: 'No cumple: se devuelve a la dependencia con el motivo', siguiente: 1 },
      ],
      registra: { dictamen: { estado: 'elaborado', clase: 'dictamen-tecnico', resultado: 'opcion' } },
    },
    {
      paso: 3,
      responsables: ['jefatura-soporte'],
      actividad: 'Da su visto bueno al dictamen',
      accion: 'Dar el visto bueno y pasarlo a la Dirección',
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 4,
      registra: { dictamen: 'visto-bueno' },
    },
    {
      paso: 4,
      responsables: ['direccion'],
      actividad: 'Firma el dictamen',
      accion: 'Firmar y entregar a la persona operadora',
      emite: {
        tipo: 'dictamen',
        titulo: 'Dictamen técnico',
        firmas: ['jefatura-soporte', 'direccion'],
        dice: [
          'En atención a su requisición número {numeroRequisicion}, del {fechaRequisicion}, se revisó que lo que se quiere adquirir cumpla con las especificaciones de la Normatividad de informática.',
        ],
        incluye: [
          { paso: 1, titulo: 'Lo que se quiere adquirir', solo: ['articulos'] },
          { paso: 2, titulo: 'Revisión de las especificaciones', solo: ['especificaciones', 'motivo'] },
        ],
        concluye: ['Por lo anterior, se dictamina que lo solicitado cumple con la normatividad.'],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 5,
      registra: { dictamen: 'firmado' },
    },
    {
      paso: 5,
      responsables: ['operador'],
      actividad: 'Entrega el dictamen a la dependencia',
      accion: 'Registrar la entrega',
      horas: 8,
      datos: z.strictObject(entregaDelDictamen(4)),
      siguiente: 6,
      registra: { dictamen: 'entregado' },
    },
    {
      paso: 6,
      responsables: ['solicitante'],
      actividad: 'Acusa de recibido el dictamen',
      accion: 'Confirmar que recibí el dictamen',
      horas: 16,
      datos: z.strictObject({
        recibidoEl: moment({
          title: 'Recibido el',
          description: 'Si lo dejas vacío, ahora.',
          cuando: 'pasado',
          noAntesDe: ['entregadoEl'],
          registra: { dictamen: 'recibido' },
        }).optional(),
        observaciones: remarks,
      }),
      siguiente: null,
      registra: { dictamen: 'recibido' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: [],
    devolver: [
      { de: 2, a: 1 },
      { de: 3, a: 2 },
      { de: 4, a: 2 },
    ],
  },
}
