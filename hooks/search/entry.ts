/** Kinds of what can be found, as they are called. */
export const TIPOS_DE_RESULTADO = {
  noticia: 'Noticias y avisos',
  servicio: 'Trámites y servicios',
  pagina: 'Páginas',
  dependencia: 'Dependencias',
  procedimiento: 'Procedimientos',
} as const

export type TipoDeResultado = keyof typeof TIPOS_DE_RESULTADO

/** Something public, as it is looked for and shown. */
export type Entry = {
  /** `publicaciones:<id>`. */
  id: string
  tipo: TipoDeResultado
  titulo: string
  url: string
  resumen: string
  /** Other names it goes by. */
  nombres?: string
  texto: string
  /** The day it became public, `2026-11-20`; none for what has no date. */
  fecha: string | null
  /** First and last day it is there; none: always. */
  desde: string | null
  hasta: string | null
}
