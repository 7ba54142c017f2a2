import { DIA } from '../../catalogue/taxonomy.ts'
import { formatDay } from '../../engine/calendar.ts'
import { saidIn } from '../said.ts'

/** «el 24 de noviembre». */
const onDay = (dia: string): string => `el ${formatDay(dia).replace(/ de \d{4}$/, '')}`

/** How an office stands and its hours. */
export const HORAS_ES = {
  hora: (hora: string) => hora.replace(/^0/, ''),
  abierto: (hora: string) => `Abierto: cierra a las ${hora}.`,
  inhabil: 'Hoy es día inhábil',
  sinHoraHoy: 'Hoy atiende, pero no sabemos a qué hora: llama antes',
  cerrado: 'Cerrado',
  abre: (why: string, cuando: string) => `${why}: abre ${cuando}.`,
  despuesAbre: (why: string, cuando: string) => `${why}. Después abre ${cuando}.`,
  hoy: 'hoy',
  elDia: onDay,
  aLas: (dia: string, hora: string) => `${dia} a las ${hora}`,
  sinPublicar: (dia: string) => `${dia}, sin hora publicada`,
  dia: saidIn(DIA),
  deA: (dias: string, abre: string, cierra: string) => `${dias}, de ${abre} a ${cierra}`,
  diasDeA: (primero: string, ultimo: string) => `${primero} a ${ultimo}`,
  y: ' y ',
  abiertas: (n: number, hora: string) => `${n === 1 ? '1 abierta' : `${n} abiertas`} a las ${hora}: ver dónde`,
  sinHorarios: 'Sin horario publicado: ver teléfonos',
  ningunaDeLasQue: (hora: string) => `Ninguna abierta a las ${hora} de las que publican su horario: ver cuáles`,
  ninguna: (hora: string) => `Ninguna abierta a las ${hora}: ver horarios`,
  aLasDeHoy: (hora: string) => `a las ${hora} de hoy`,
}

/** The directory of offices, and one of them. */
export const DEPENDENCIAS_ES = {
  titulo: 'Dependencias',
  descripcion: (de: string) => `Teléfonos, horarios y domicilios de las oficinas del ${de}.`,
  guia: 'A quién llamar, cuándo y dónde.',
  telefono: 'Teléfono',
  horario: 'Horario',
  domicilio: 'Domicilio',
  ext: 'ext.',
  mapa: 'Ver en el mapa',
  vacio: 'El directorio está en preparación',
  vacioGuia: 'Aquí aparecerán los teléfonos, horarios y domicilios de las oficinas municipales.',
  comoLlegar: 'Cómo llegar y llamar',
  llamar: (telefono: string) => `Llamar al ${telefono}`,
  sinDatos: 'Sus datos están en preparación.',
  seHace: 'Lo que se hace aquí',
  enCatalogo: 'Verlo en el catálogo',
  informa: 'Lo que informa',
}
