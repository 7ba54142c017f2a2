import type { Effect } from '../../manual/types.ts'

type Words = { que: string; queHacer: string }

const AGAIN =
  'Se vuelve a intentar solo. Si queda apartada, intenta de nuevo desde aquí; si sigue, avisa a quien da soporte con lo que dice el error.'
const FILES =
  'Suele ser que el disco está lleno o que falta la carpeta de datos: revísalo y después intenta de nuevo desde aquí.'

/** What the failure of each effect is called, and what a person can do about it. */
export const EFFECT_WORDS: Record<Effect, Words> = {
  adjuntos: { que: 'Los archivos del paso no quedaron unidos al expediente', queHacer: AGAIN },
  'oficio-entrante': { que: 'El oficio de solicitud no quedó en el registro', queHacer: AGAIN },
  'oficio-saliente': { que: 'El oficio de respuesta no quedó en el registro', queHacer: AGAIN },
  orden: { que: 'La orden de servicio no quedó en el registro', queHacer: AGAIN },
  dictamen: { que: 'El dictamen o diagnóstico no quedó en el registro', queHacer: AGAIN },
  cuenta: { que: 'La cuenta de correo no quedó en el registro', queHacer: AGAIN },
  borrador: {
    que: 'No se pudo hacer el borrador de la publicación',
    queHacer: `${AGAIN} Mientras tanto el paso de publicar no puede cumplirse.`,
  },
  acuse: { que: 'El correo con el acuse no se pudo poner en la bandeja de salida', queHacer: AGAIN },
  avisos: { que: 'No se pudo avisar del movimiento a quienes toca o interesa', queHacer: AGAIN },
  encuesta: { que: 'La calificación no quedó entre las encuestas', queHacer: AGAIN },
  imagenes: {
    que: 'Alguna imagen o documento de la solicitud no se pudo copiar al borrador',
    queHacer:
      'Abre el expediente y revisa sus archivos: uno está dañado o falta. Si falta, devuélvelo desde el respaldo de la carpeta «adjuntos» e intenta de ' +
      'nuevo desde aquí. Si está dañado, pide otra copia a la dependencia; la persona administradora web la sube en el borrador. Lo demás del expediente sigue.',
  },
  documento: { que: 'Un documento del expediente no se pudo imprimir', queHacer: FILES },
  firma: { que: 'Un documento firmado no quedó como vigente', queHacer: AGAIN },
  publicacion: {
    que: 'El paso de publicar está cumplido y la página no está en el portal',
    queHacer:
      'La persona administradora web abre el borrador en Publicaciones, completa lo que el error dice que falta y publica. Después intenta de nuevo desde aquí.',
  },
}

/** Of a case that could not be brought up to date at all. */
export const CASE_WORDS: Words = {
  que: 'El expediente no se pudo poner al día',
  queHacer:
    'Lo registrado no se pierde; falta lo que se deriva de ello. Se vuelve a intentar solo. Si queda apartado, corre «npm run verify», intenta de nuevo desde aquí y, si sigue, avisa a quien da soporte con lo que dice el error.',
}

/** Of a case during which the process ended, more than once. */
export const STOPPED_WORDS: Words = {
  que: 'El sistema se detuvo varias veces al poner al día este expediente',
  queHacer:
    'Ya no se intenta solo, ni al arrancar, para que los demás no esperen. Avisa a quien da soporte: hay que ver qué tiene este expediente. Cuando esté resuelto, intenta de nuevo desde aquí.',
}

/** Of a message the mail server did not take. */
export const MAIL_WORDS: Words = {
  que: 'Un correo no se pudo entregar',
  queHacer:
    'Revisa la dirección de quien lo recibe y la configuración de SMTP_URL. Cuando esté bien, intenta de nuevo desde aquí. El texto está en Correos.',
}

/** Of a job that failed as a whole. */
export const JOB_WORDS: Words = {
  que: 'Una tarea del sistema falla',
  queHacer: 'Se vuelve a intentar sola. Si sigue, avisa a quien da soporte con lo que dice el error.',
}
