/** What publications are about; the same topics as the catalogue's. */
export const TEMAS = {
  familia: 'Familia y registro civil',
  vivienda: 'Vivienda y predial',
  construccion: 'Construcción y uso de suelo',
  negocios: 'Negocios y comercio',
  impuestos: 'Impuestos, multas y pagos',
  movilidad: 'Calles, tránsito y movilidad',
  'servicios-publicos': 'Basura, alumbrado y panteones',
  ambiente: 'Ambiente y animales',
  salud: 'Salud',
  educacion: 'Educación, cultura y deporte',
  apoyos: 'Apoyos y programas sociales',
  'proteccion-civil': 'Seguridad y protección civil',
  eventos: 'Eventos y espacios públicos',
  constancias: 'Constancias y justicia',
  tecnologia: 'Tecnología para dependencias',
} as const

export type Tema = keyof typeof TEMAS

export const isTema = (value: unknown): value is Tema => typeof value === 'string' && Object.hasOwn(TEMAS, value)
