import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { day, files, line, moment, remarks, rows, text, yesNo } from './fields.ts'
import { entrega } from './shared/oficio.ts'
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
  departamento: DEPARTAMENTOS.soporte,
  objetivo:
    'Que las dependencias puedan comprar por requisición equipo de cómputo o refacciones que cumplan con la normatividad.',
  alcance: 'Todas las dependencias municipales y los organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Firma el dictamen técnico.' },
    { rol: 'jefatura-soporte', texto: 'Da el visto bueno al dictamen técnico.' },
    { rol: 'operador', texto: 'Atiende al usuario, elabora el dictamen técnico y lo entrega.' },
    { rol: 'solicitante', texto: 'Pide el dictamen con una copia de la requisición.' },
  ],
  registros: ['Dictamen técnico'],
  lecturas: [13, 14, 16, 19, 26, 35, 36],
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
          { title: 'Asunto', description: 'Lo que quieres comprar, en una línea. Máximo 140 caracteres.' },
          140,
        ),
        numeroRequisicion: line({ title: 'Número de requisición', ancho: 'corto' }, 60),
        fechaRequisicion: day({ title: 'Fecha de la requisición' }),
        articulos: text({
          title: 'Artículos y características',
          description: 'Como van en la requisición.',
        }).optional(),
        area: line({ title: 'Área que solicita', description: 'La oficina dentro de tu dependencia.' }).optional(),
        requisicion: files(
          { title: 'Copia de la requisición', description: 'En PDF, hasta 25 MB.', tipos: 'documento' },
          1,
        ).optional(),
        cotizaciones: files(
          { title: 'Cotizaciones o fichas técnicas', description: 'En PDF.', tipos: 'documento' },
          6,
        ).optional(),
      }),
      siguiente: 2,
      produce: ['adjuntos', 'acuse'],
    },
    {
      paso: 2,
      responsables: ['operador'],
      actividad: 'Revisa que la requisición cumpla con la normatividad y elabora el dictamen',
      accion: 'Registrar la revisión',
      horas: 16,
      datos: z.strictObject({
        especificaciones: rows(
          { title: 'Especificaciones', description: 'Cada una de las que pide la requisición, frente a la norma.' },
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
        }),
        observaciones: remarks,
      }),
      opciones: [
        { opcion: 'cumple', etiqueta: 'Cumple: el dictamen pasa a visto bueno', siguiente: 3 },
        { opcion: 'no-cumple', etiqueta: 'No cumple: se devuelve a la dependencia con el motivo', siguiente: 1 },
      ],
      produce: ['dictamen'],
    },
    {
      paso: 3,
      responsables: ['jefatura-soporte'],
      actividad: 'Da su visto bueno al dictamen',
      accion: 'Dar el visto bueno y pasarlo a Dirección',
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 4,
      produce: ['dictamen'],
    },
    {
      paso: 4,
      responsables: ['direccion'],
      actividad: 'Firma el dictamen',
      accion: 'Firmar y entregar al operador',
      emite: {
        tipo: 'dictamen',
        titulo: 'Dictamen técnico',
        firmas: ['jefatura-soporte', 'direccion'],
        incluye: [1, 2],
      },
      horas: 8,
      datos: z.strictObject({ observaciones: remarks }),
      siguiente: 5,
      produce: ['dictamen', 'oficio-saliente'],
    },
    {
      paso: 5,
      responsables: ['operador'],
      actividad: 'Entrega el dictamen a la dependencia',
      accion: 'Registrar la entrega',
      emite: {
        tipo: 'oficio',
        titulo: 'Oficio de entrega del dictamen',
        firmas: ['direccion'],
        incluye: [1, 2, 5],
        omite: ['especificaciones', 'requisicion', 'cotizaciones', 'observaciones'],
      },
      horas: 8,
      datos: z.strictObject(entrega),
      siguiente: 6,
      produce: ['dictamen', 'oficio-saliente'],
    },
    {
      paso: 6,
      responsables: ['solicitante'],
      actividad: 'Acusa de recibido el dictamen',
      accion: 'Confirmar que recibí el dictamen',
      horas: 16,
      datos: z.strictObject({
        recibidoEl: moment({ title: 'Recibido el', description: 'Si lo dejas vacío, ahora.' }).optional(),
        observaciones: remarks,
      }),
      siguiente: null,
      produce: ['dictamen', 'oficio-saliente'],
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
