import { z } from 'zod'
import { day, files, line, moment, oficio, oficioRecibido, remarks, text } from '../fields.ts'
import type { Step } from '../types.ts'
import { acuse } from './papeles.ts'

/* What procedures that begin with an oficio have in common: the request, its receipt, the instruction, its turn, its end. */

/** The oficio of request, as the dependency sends it. */
export const oficioDeSolicitud = {
  ...oficio,
  asunto: line({ title: 'Asunto', description: 'Lo que pides, en una línea. Máximo 140 caracteres.' }, 140),
  descripcion: text({
    title: 'Descripción',
    description: 'Lo que convenga saber además de lo que dice el oficio.',
  }).optional(),
  area: line({ title: 'Área que solicita', description: 'La oficina dentro de tu dependencia.' }).optional(),
  oficioFirmado: files(
    { title: 'Oficio firmado', description: 'El oficio digitalizado, en PDF.', tipos: 'documento' },
    1,
  ).optional(),
  anexos: files(
    { title: 'Documentos que lo acompañan', description: 'En PDF, hasta 25 MB cada uno.', tipos: 'documento' },
    6,
  ).optional(),
}

/** Writes the oficio and sends it. */
export const enviarOficio = {
  actividad: 'Envía el oficio de solicitud',
  accion: 'Enviar la solicitud a la Dirección de TIC',
  horas: 0,
  datos: z.strictObject(oficioDeSolicitud),
  produce: ['adjuntos', 'oficio-entrante', 'acuse'],
  emite: acuse,
} satisfies Partial<Step>

/** Receives, stamps, signs, registers, and takes it to Dirección. */
export const recibirOficio = {
  actividad: 'Recibe, sella, firma y registra el oficio',
  accion: 'Registrar el oficio y entregarlo a Dirección',
  horas: 4,
  datos: z.strictObject({ ...oficioRecibido, observaciones: remarks }),
  produce: ['oficio-entrante'],
} satisfies Partial<Step>

/** Dirección's instruction to Secretaría, which is its authorisation (reading 25). */
export const instruccion = {
  indicacion: text({ title: 'Instrucción', description: 'Con ella queda autorizada la solicitud.' }, 1000),
}

/** Studies the request and says whom it goes to. */
export const darInstruccion = {
  actividad: 'Estudia la solicitud y da la instrucción',
  accion: 'Dar la instrucción a Secretaría',
  horas: 8,
  datos: z.strictObject(instruccion),
} satisfies Partial<Step>

/** What goes with the original oficio to whoever attends to it. */
export const turno = {
  nota: text({ title: 'Nota para quien atiende' }, 500).optional(),
  fechaLimite: day({ title: 'Fecha límite' }).optional(),
}

/** The oficio registered as attended, and filed. */
export const archivo = {
  atendidoEl: moment({ title: 'Atendido el', description: 'Si lo dejas vacío, ahora.' }).optional(),
  archivadoEn: line({
    title: 'Lugar de archivo',
    description: 'Serie, carpeta o caja donde queda el original.',
  }).optional(),
  observaciones: remarks,
}

/** The stamp of «attended» on the oficio of request. */
export const sello = moment({
  title: 'Sello de atendido',
  description: 'Día y hora en que se sella el oficio de solicitud.',
})

/** Who was handed something at the dependency, and when. */
export const entrega = {
  entregadoEl: moment({ title: 'Entregado el' }),
  recibe: line({ title: 'Nombre de quien recibe' }),
}
