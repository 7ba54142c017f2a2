/*
 * What steps leave in the offices' registers: the closed lists that definitions choose from. A field of a step says which column its
 * datum goes to (`Registra`); a step says which state it leaves each record in (`Deja`). Records, papers, forms and trays read these
 * declarations, and never the name of a field or the words of a heading.
 */

/** The states of each record, as people read them. */
export const ESTADOS_DE_REGISTRO = {
  orden: {
    abierta: 'Abierta',
    asignada: 'Asignada',
    atendida: 'Atendida',
    conforme: 'Firmada de conformidad',
    capturada: 'Capturada',
    cancelada: 'Cancelada',
  },
  dictamen: {
    elaborado: 'Elaborado',
    'visto-bueno': 'Con visto bueno',
    firmado: 'Firmado',
    entregado: 'Entregado',
    recibido: 'Recibido por la dependencia',
    archivado: 'Entregado y archivado',
    devuelto: 'Devuelto para corregir',
    cancelado: 'Cancelado',
  },
  cuenta: {
    apartada: 'Apartada',
    creada: 'Creada, sin entregar',
    entregada: 'Entregada',
    cancelada: 'Cancelada',
  },
  oficio: {
    borrador: 'En borrador',
    firmado: 'Firmado',
    enviado: 'Enviado',
    entregado: 'Entregado',
    recibido: 'Recibido',
    turnado: 'Turnado',
    sellado: 'Sellado de atendido',
    archivado: 'Atendido y archivado',
    devuelto: 'Devuelto para corregir',
    cancelado: 'Cancelado',
  },
} as const

export const CLASES_DE_REGISTRO = {
  'diagnostico-tecnico': 'Diagnóstico técnico',
  'dictamen-tecnico': 'Dictamen técnico',
  'dictamen-sistema': 'Dictamen de sistema',
} as const

export type Clase = keyof typeof CLASES_DE_REGISTRO

/** What the portal publishes. */
export const TIPOS_DE_PUBLICACION = {
  noticia: 'Noticia',
  comunicado: 'Comunicado',
  aviso: 'Aviso',
  convocatoria: 'Convocatoria',
  campana: 'Campaña',
} as const

/** A calendar day, and a moment, ISO 8601: no other text fits a column of theirs. */
export type Dia = `${number}-${number}-${number}`
export type Momento = `${Dia}T${string}`

/** A piece of equipment, as its label and the inventory have it. */
type Equipo = { tipoEquipo: string; marca: string; modelo: string; serie: string; inventario: string }

/** What each record takes from the data of the steps, and of which kind. */
export type Columnas = {
  expediente: { titulo: string; area: string }
  'oficio-entrante': {
    numero: string
    fechaElaboracion: Dia
    recibido: Momento
    sellado: Momento
    atendido: Momento
    archivadoEn: string
  }
  'oficio-saliente': {
    numero: string
    fechaElaboracion: Dia
    /** Signed on paper, and written down by whoever sends it (reading 23). */
    firmado: Dia
    enviado: Dia
    entregado: Momento
    recibe: string
    adjuntos: string[]
    archivadoEn: string
  }
  orden: Equipo & {
    area: string
    nombre: string
    telefono: string
    descripcion: string
    prioridad: 'normal' | 'urgente'
    asignado: string
    lugar: 'sitio' | 'taller'
    trabajo: string
    atendida: Momento
    /** Whether the equipment was given back, or when. */
    devuelto: boolean
    equipoDevuelto: Momento
    conforme: boolean
    firmante: string
    cargo: string
    firmada: Momento
    motivo: string
    conclusiones: string
  }
  dictamen: Equipo & {
    resultado: 'cumple' | 'no-cumple'
    estadoEquipo: 'funciona' | 'con-fallas' | 'no-funciona'
    recomendacion: 'baja' | 'reubicacion' | 'compra'
    numeroRequisicion: string
    normas: { norma: string; aspecto: 'normatividad' | 'calidad' | 'eficiencia'; cumple: boolean }[]
    especificaciones: { especificacion: string; norma: string; cumple: boolean }[]
    /** What was found before it was made. */
    informe: string
    texto: string
    entregado: Momento
    recibe: string
    cargoRecibe: string
    acuse: string[]
    recibido: Momento
    archivadoEn: string
  }
  cuenta: { correo: string; persona: string; cargo: string; entregada: Momento; recibe: string }
  encuesta: {
    trato: number
    rapidez: number
    conocimiento: number
    solucion: number
    satisfaccion: number
    comentario: string
  }
  publicacion: {
    /** The draft that is published. */
    id: string
    titulo: string
    tipo: keyof typeof TIPOS_DE_PUBLICACION
    bajada: string
    texto: string
    visibleDesde: Dia
    visibleHasta: Dia
    imagenes: string[]
    documentos: string[]
    /** For whoever designs it. */
    instruccion: string
    nota: string
    fechaLimite: Dia
  }
  visita: { cuando: Momento }
}

export type Registro = keyof Columnas

/** The columns of a record that a datum of this kind fits. */
type Caben<T, R extends Registro> = {
  [C in keyof Columnas[R]]: [T] extends [Columnas[R][C]] ? C : never
}[keyof Columnas[R]]

/** Where a datum of this kind is registered: `{ orden: 'trabajo' }`; in several columns of a record, a list. */
export type Registra<T> = { readonly [R in Registro]?: Caben<T, R> | readonly Caben<T, R>[] }

/** What a step may leave of each record. What it says by an option that goes back does not count: the work is not finished. */
type Dejados = {
  'oficio-entrante': 'enviado' | 'recibido' | 'turnado' | 'sellado' | 'archivado'
  /** It is made as a draft, or sent at once; `asunto` is what its own says before the case's. */
  'oficio-saliente': { estado: 'borrador' | 'enviado'; asunto: string } | 'firmado' | 'entregado' | 'archivado'
  /** `equipo-devuelto` changes no state: the requester has their equipment again. */
  orden: 'abierta' | 'asignada' | 'atendida' | 'conforme' | 'capturada' | 'equipo-devuelto'
  /** It is made as one of the three; `resultado` says that the step's choice is its verdict. */
  dictamen:
    | { estado: 'elaborado'; clase: Clase; resultado?: 'opcion' }
    | 'visto-bueno'
    | 'firmado'
    | 'entregado'
    | 'recibido'
    | 'archivado'
  cuenta: 'creada' | 'entregada'
}

/** Records that are a fold of the case's movements, one of each at most. */
export type Derivado = keyof Dejados

/** `{ orden: 'asignada' }`; where a step does two things to a record, a list in their order. */
export type Deja = { readonly [R in Derivado]?: Dejados[R] | readonly Dejados[R][] }

type Con<A> = A extends string ? { estado: A } : A

/** One thing done to a record: always with its `estado`. */
export type Acto<R extends Derivado> = Con<Dejados[R]>
