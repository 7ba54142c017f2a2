import type { Fase } from '../../hooks/portal/fases.ts'
import type { Tema } from '../../hooks/portal/temas.ts'
import type { OfficeSlug } from '../offices.ts'
import type { Scene } from '../pictures.ts'

/** What a city published one day. Days as `2025-08-14`; `foto` with what is seen in it, in the words of its alternative text. */
export type News = {
  dia: string
  de: OfficeSlug
  tipo: 'noticia' | 'comunicado' | 'aviso' | 'convocatoria' | 'campana'
  temas: Tema[]
  titulo: string
  bajada: string
  texto: string
  /** The last day it is shown; none: always. */
  hasta?: string
  /** The last day it is featured. */
  destacada?: string
  fases?: Fase[]
  foto?: Scene
  coemisoras?: OfficeSlug[]
}
