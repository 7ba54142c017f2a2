import type { DEPENDENCIAS_ES, HORAS_ES } from '../es/oficinas.ts'
import { LOCALE_EN } from './locale.ts'

const DAY = new Intl.DateTimeFormat(LOCALE_EN, { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** «8:00 a.m.», of `08:00`. */
const clock = (hora: string): string => {
  const [hours = 0, minutes = 0] = hora.split(':').map(Number)
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours % 24 < 12 ? 'a.m.' : 'p.m.'}`
}

/** A sentence ends once. */
const ended = (text: string): string => text.replace(/\.?$/, '.')

export const HORAS_EN: typeof HORAS_ES = {
  hora: clock,
  abierto: (hora) => ended(`Open: closes at ${hora}`),
  inhabil: 'Today is a public holiday',
  sinHoraHoy: 'It opens today, but we do not know at what time: call first',
  cerrado: 'Closed',
  abre: (why, cuando) => ended(`${why}: opens ${cuando}`),
  despuesAbre: (why, cuando) => ended(`${why}. Afterwards it opens ${cuando}`),
  hoy: 'today',
  elDia: (dia) => `on ${DAY.format(new Date(`${dia}T00:00:00Z`))}`,
  aLas: (dia, hora) => `${dia} at ${hora}`,
  sinPublicar: (dia) => `${dia}, at an hour that is not published`,
  dia: {
    lunes: 'Monday',
    martes: 'Tuesday',
    miercoles: 'Wednesday',
    jueves: 'Thursday',
    viernes: 'Friday',
    sabado: 'Saturday',
    domingo: 'Sunday',
  },
  deA: (dias, abre, cierra) => `${dias}, ${abre} to ${cierra}`,
  diasDeA: (primero, ultimo) => `${primero} to ${ultimo}`,
  y: ' and ',
  abiertas: (n, hora) => `${n} open at ${hora}: see where`,
  sinHorarios: 'No published hours: see telephones',
  ningunaDeLasQue: (hora) => `None open at ${hora} of those that publish their hours: see which`,
  ninguna: (hora) => `None open at ${hora}: see hours`,
  aLasDeHoy: (hora) => `at ${hora} today`,
}

export const DEPENDENCIAS_EN: typeof DEPENDENCIAS_ES = {
  titulo: 'Offices',
  descripcion: (de) => `Telephones, hours and addresses of the offices of the ${de}.`,
  guia: 'Whom to call, when and where.',
  telefono: 'Telephone',
  horario: 'Hours',
  domicilio: 'Address',
  ext: 'ext.',
  mapa: 'See it on the map',
  vacio: 'The directory is being prepared',
  vacioGuia: 'Telephones, hours and addresses of the municipal offices will appear here.',
  comoLlegar: 'How to get there and call',
  llamar: (telefono) => `Call ${telefono}`,
  sinDatos: 'Its details are being prepared.',
  seHace: 'What is done here',
  enCatalogo: 'See it in the catalogue',
  informa: 'What it informs of',
}
