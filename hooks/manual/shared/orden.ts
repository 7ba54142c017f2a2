import { choice, files, line, motivoDelNo, person, remarks, scale, text, yesNo } from '../fields.ts'
import type { Rule } from '../types.ts'
import { fechaLimite } from './oficio.ts'

/* What procedures with an orden de servicio have in common: the call, the order, the person named, the survey, its end. */

/** What the requester asks for, by web form or by phone (reading 15). */
export const solicitud = {
  asunto: line({ title: 'Asunto', description: 'Lo que necesitas, en una línea. Máximo 140 caracteres.' }, 140),
  descripcion: text({ title: 'Descripción', description: 'Qué pasa, desde cuándo y qué has intentado.' }).optional(),
  area: line({ title: 'Área', description: 'La oficina donde se necesita el servicio.' }).optional(),
  telefono: line({ title: 'Teléfono o extensión', ancho: 'corto' }, 40).optional(),
  fotos: files(
    { title: 'Fotos o capturas de pantalla', description: 'JPEG, PNG o WebP, hasta 25 MB cada una.', tipos: 'imagen' },
    4,
  ).optional(),
}

/** The order as the operator takes it down. */
export const ordenCapturada = {
  servicio: text({ title: 'Servicio solicitado', description: 'Como va en la orden de servicio.' }, 1000),
  telefono: line({ title: 'Teléfono o extensión', ancho: 'corto' }, 40).optional(),
  prioridad: choice({ title: 'Prioridad' }, { normal: 'Normal', urgente: 'Urgente' }).optional(),
}

/** The one person who does the technician's or programmer's steps from now on (reading 18). */
export const nombrar = (title: string) => ({
  asignado: person({ title }),
  nota: text({ title: 'Nota para quien atiende' }, 500).optional(),
  fechaLimite,
})

/** Satisfaction survey, from 1 to 5, and the signature of the order. */
export const encuesta = {
  trato: scale({ title: 'Trato de quien te atendió', description: '1, muy malo; 5, muy bueno.' }),
  rapidez: scale({ title: 'Rapidez', description: '1, muy lento; 5, muy rápido.' }),
  conocimiento: scale({ title: 'Conocimiento del tema', description: '1, ninguno; 5, completo.' }),
  solucion: scale({ title: 'Solución', description: '1, no se resolvió; 5, se resolvió del todo.' }),
  satisfaccion: scale({ title: 'Satisfacción general', description: '1, nada satisfecho; 5, muy satisfecho.' }),
  comentario: text({ title: 'Comentario' }, 1000).optional(),
  firma: yesNo({
    title: '¿Firmas la orden de conformidad?',
    description: 'Tu respuesta queda como firma de la orden de servicio.',
  }),
  motivo: motivoDelNo,
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
  conclusiones: text({ title: 'Conclusiones', description: 'Qué se hizo y cómo quedó, para el control de servicios.' }),
  observaciones: remarks,
}
