import { choice, files, line, motivoDelNo, person, remarks, scale, text, yesNo } from '../fields.ts'
import type { Rule } from '../types.ts'
import { fechaLimite } from './oficio.ts'

/* What procedures with an orden de servicio have in common: the call, the order, the person named, the survey, its end. */

/** What the requester asks for, by web form or by phone (reading 15). */
export const solicitud = {
  asunto: line(
    {
      title: 'Asunto',
      description: 'Lo que necesitas, en una línea. Máximo 140 caracteres.',
      registra: { expediente: 'titulo' },
    },
    140,
  ),
  descripcion: text({ title: 'Descripción', description: 'Qué pasa, desde cuándo y qué has intentado.' }).optional(),
  area: line({
    title: 'Área',
    description: 'La oficina donde se necesita el servicio.',
    registra: { expediente: 'area' },
  }).optional(),
  telefono: line({ title: 'Teléfono o extensión', ancho: 'corto', registra: { orden: 'telefono' } }, 40).optional(),
  fotos: files(
    { title: 'Fotos o capturas de pantalla', description: 'JPEG, PNG o WebP, hasta 25 MB cada una.', tipos: 'imagen' },
    4,
  ).optional(),
}

/** The order as the operator takes it down. */
export const ordenCapturada = {
  servicio: text(
    {
      title: 'Servicio solicitado',
      description: 'Como va en la orden de servicio.',
      registra: { orden: 'descripcion' },
    },
    1000,
  ),
  telefono: line({ title: 'Teléfono o extensión', ancho: 'corto', registra: { orden: 'telefono' } }, 40).optional(),
  prioridad: choice(
    { title: 'Prioridad', registra: { orden: 'prioridad' } },
    { normal: 'Normal', urgente: 'Urgente' },
  ).optional(),
}

/** The one person who does the technician's or programmer's steps from now on (reading 18). */
export const nombrar = (title: string) => ({
  asignado: person({ title, registra: { orden: 'asignado' } }),
  nota: text({ title: 'Nota para quien atiende' }, 500).optional(),
  fechaLimite,
})

/** Satisfaction survey, from 1 to 5. */
export const calificacion = {
  trato: scale({
    title: 'Trato de quien te atendió',
    description: '1, muy malo; 5, muy bueno.',
    registra: { encuesta: 'trato' },
  }),
  rapidez: scale({ title: 'Rapidez', description: '1, muy lento; 5, muy rápido.', registra: { encuesta: 'rapidez' } }),
  conocimiento: scale({
    title: 'Conocimiento del tema',
    description: '1, ninguno; 5, completo.',
    registra: { encuesta: 'conocimiento' },
  }),
  solucion: scale({
    title: 'Solución',
    description: '1, no se resolvió; 5, se resolvió del todo.',
    registra: { encuesta: 'solucion' },
  }),
  satisfaccion: scale({
    title: 'Satisfacción general',
    description: '1, nada satisfecho; 5, muy satisfecho.',
    registra: { encuesta: 'satisfaccion' },
  }),
  comentario: text({ title: 'Comentario', registra: { encuesta: 'comentario' } }, 1000).optional(),
}

/** The survey, and the signature of the order. */
export const encuesta = {
  ...calificacion,
  firma: yesNo({
    title: '¿Firmas la orden de conformidad?',
    description: 'Tu respuesta queda como firma de la orden de servicio.',
    registra: { orden: 'conforme' },
  }),
  motivo: motivoDelNo({ orden: 'motivo' }),
}

/** What is answered with no is explained. @param mas other questions of the same step */
export const explicarNo = (...mas: string[]): Rule => ({
  exige: ['motivo'],
  si: { campos: ['firma', ...mas], es: false },
})

/** The order handed on, complete. */
export const ordenEntregada = { observaciones: remarks }

/** How it ended, in the system of service control. */
export const conclusion = {
  conclusiones: text({
    title: 'Conclusiones',
    description: 'Qué se hizo y cómo quedó, para el control de servicios.',
    registra: { orden: 'conclusiones' },
  }),
  observaciones: remarks,
}
