/*
 * By what people look for a service: closed lists, each word with what it is called on the page. A new one is a line here; the panel,
 * the pages, the import and the checks take theirs from these.
 */

export const CLASES_DE_SERVICIO = { tramite: 'Trámite', servicio: 'Servicio', interno: 'Para dependencias' } as const

/** What happens in a life. */
export const EVENTOS = {
  'nace-un-hijo': 'Nace un hijo o una hija',
  'me-caso': 'Me caso o me separo',
  'fallece-un-familiar': 'Fallece un familiar',
  'compro-casa': 'Compro o heredo una casa',
  construyo: 'Construyo o remodelo',
  'abro-un-negocio': 'Abro un negocio',
  'organizo-un-evento': 'Organizo un evento',
  'tengo-mascota': 'Tengo perro o gato',
  'busco-apoyo': 'Busco apoyo o trabajo',
  'reporto-un-problema': 'Reporto un problema de mi calle',
  'viene-un-huracan': 'Viene un huracán',
} as const

export const AUDIENCIAS = {
  ciudadania: 'Ciudadanía en general',
  empresas: 'Negocios y empresas',
  mayores: 'Personas mayores',
  discapacidad: 'Personas con discapacidad',
  jovenes: 'Niñas, niños y jóvenes',
  mujeres: 'Mujeres',
  asociaciones: 'Asociaciones y escuelas',
  dependencias: 'Dependencias del municipio',
} as const

export const MODALIDADES = { presencial: 'En persona', 'en-linea': 'En línea', telefono: 'Por teléfono' } as const

export const SILENCIO = {
  afirmativa: 'Si no contestan a tiempo, se entiende que sí (afirmativa ficta).',
  negativa: 'Si no contestan a tiempo, se entiende que no (negativa ficta) y puedes impugnarlo.',
  'no-aplica': 'Que no contesten a tiempo no decide nada: pueden contestarte después.',
} as const

export const ESTADOS_DE_SERVICIO = { activo: 'Disponible', suspendido: 'Suspendido' } as const

export const DIAS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'] as const
export type DiaDeSemana = (typeof DIAS)[number]

/** As they are written on a page. */
export const DIA: Record<DiaDeSemana, string> = {
  lunes: 'lunes',
  martes: 'martes',
  miercoles: 'miércoles',
  jueves: 'jueves',
  viernes: 'viernes',
  sabado: 'sábado',
  domingo: 'domingo',
}

export const TIPOS_DE_TARIFA = {
  gratuito: 'Sin costo',
  pesos: 'Pesos',
  uma: 'UMA',
  'uma-rango': 'UMA, de… a…',
  porcentaje: 'Porcentaje de una base',
  variable: 'Variable: lo dice la oficina',
} as const
export type TipoDeTarifa = keyof typeof TIPOS_DE_TARIFA

export const SOBRE = { base: 'De la tarifa', acumulado: 'De lo acumulado hasta ahí' } as const

export const PLAZOS = {
  inmediato: 'Al momento',
  horas: 'Horas',
  dias: 'Días naturales',
  'dias-habiles': 'Días hábiles',
} as const

export const VIGENCIAS = {
  plazo: 'Un plazo',
  'ejercicio-fiscal': 'El ejercicio fiscal',
  indefinida: 'Sin caducidad',
  'no-aplica': 'No aplica',
} as const

export const UNIDADES = { dias: 'Días', meses: 'Meses', anios: 'Años' } as const

/** Its words, for a schema. */
export const enumOf = <T extends Record<string, string>>(list: T) =>
  Object.keys(list) as [keyof T & string, ...(keyof T & string)[]]
