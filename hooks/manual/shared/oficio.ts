import { z } from 'zod'
import { day, files, line, moment, numeroRepetido, oficio, oficioRecibido, remarks, text } from '../fields.ts'
import type { Step } from '../types.ts'
import { acuse } from './papeles.ts'

/* What procedures that begin with an oficio have in common: the request, its receipt, the instruction, its turn, its end. */

/** The oficio of request, as the dependency sends it. */
export const oficioDeSolicitud = {
  ...oficio,
  numeroRepetido,
  asunto: line(
    {
      title: 'Asunto',
      description: 'Lo que pides, en una línea. Máximo 140 caracteres.',
      registra: { expediente: 'titulo' },
    },
    140,
  ),
  descripcion: text({
    title: 'Descripción',
    description: 'Lo que convenga saber además de lo que dice el oficio.',
  }).optional(),
  area: line({
    title: 'Área que solicita',
    description: 'La oficina dentro de tu dependencia.',
    registra: { expediente: 'area' },
  }).optional(),
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
  registra: { 'oficio-entrante': 'enviado' },
  produce: ['acuse'],
  emite: acuse,
} satisfies Partial<Step>

/** Receives, stamps, signs, registers, and takes it to Dirección. */
export const recibirOficio = {
  actividad: 'Recibe, sella, firma y registra el oficio',
  accion: 'Registrar el oficio y entregarlo a la Dirección',
  horas: 4,
  datos: z.strictObject({ ...oficioRecibido, observaciones: remarks }),
  registra: { 'oficio-entrante': 'recibido' },
} satisfies Partial<Step>

/** Dirección's instruction to Secretaría, which is its authorisation (reading 25). */
export const instruccion = {
  indicacion: text({ title: 'Instrucción', description: 'Con ella queda autorizada la solicitud.' }, 1000),
}

/** Studies the request and says whom it goes to. */
export const darInstruccion = {
  actividad: 'Estudia la solicitud y da la instrucción',
  accion: 'Dar la instrucción a la Secretaría',
  horas: 8,
  datos: z.strictObject(instruccion),
} satisfies Partial<Step>

/** The day by which something is asked to be done: not past when it is set. */
export const fechaLimite = day({
  title: 'Fecha límite',
  cuando: 'futuro',
  registra: { publicacion: 'fechaLimite' },
}).optional()

/** What goes with the original oficio to whoever attends to it. */
export const turno = {
  nota: text({ title: 'Nota para quien atiende' }, 500).optional(),
  fechaLimite,
}

/** Where the original is kept. */
const archivadoEn = line({
  title: 'Lugar de archivo',
  description: 'Serie, carpeta o caja donde queda el original.',
  registra: { 'oficio-entrante': 'archivadoEn', 'oficio-saliente': 'archivadoEn', dictamen: 'archivadoEn' },
})

const atendidoEl = moment({
  title: 'Atendido el',
  description: 'Si lo dejas vacío, ahora.',
  registra: { 'oficio-entrante': 'atendido' },
  cuando: 'pasado',
  noAntesDe: ['recibido'],
}).optional()

/** The oficio registered as attended, and filed. */
export const archivo = { atendidoEl, archivadoEn: archivadoEn.optional(), observaciones: remarks }

/** The same where the conclusions mark it attended: they say where it is kept (reading 43). */
export const atendidoYGuardado = { atendidoEl, archivadoEn }

/** The stamp of «attended» on the oficio of request. */
export const sello = moment({
  title: 'Sello de atendido',
  description: 'Día y hora en que se sella el oficio de solicitud.',
  registra: { 'oficio-entrante': 'sellado' },
  cuando: 'pasado',
  noAntesDe: ['recibido'],
})

/** Who was handed something at the dependency, and when. @param tras the step that signed it: it is not handed over before */
export const entrega = (tras: number) => ({
  entregadoEl: moment({
    title: 'Entregado el',
    registra: { dictamen: 'entregado', 'oficio-saliente': 'entregado', cuenta: 'entregada' },
    cuando: 'pasado',
    noAntesDe: ['recibido', tras],
  }),
  recibe: line({
    title: 'Nombre de quien recibe',
    registra: { dictamen: 'recibe', 'oficio-saliente': 'recibe', cuenta: 'recibe' },
  }),
})

/** A dictamen handed over: its acuse says who received it, in what post, and when (reading 42). */
export const entregaDelDictamen = (tras: number) => ({
  ...entrega(tras),
  cargoRecibe: line({ title: 'Cargo de quien recibe', registra: { dictamen: 'cargoRecibe' } }, 120),
  acuse: files(
    {
      title: 'Acuse firmado',
      description: 'En PDF, si lo tienes digitalizado.',
      tipos: 'documento',
      registra: { dictamen: 'acuse' },
    },
    1,
  ).optional(),
})
