import type { DocumentType } from '../manual/documentTypes.ts'

/** A label and what stands beside it. */
export type Fact = { etiqueta: string; valor: string }

export type PaperTable = { titulo: string; columnas: string[]; filas: string[][] }

/** What a part says, piece by piece, in the order it is read. */
export type PaperPiece =
  | { parrafo: string }
  | { filas: Fact[] }
  /** A long answer below its label. */
  | { etiqueta: string; texto: string }
  | { tabla: PaperTable }

/** One part of a paper. */
export type PaperPart = {
  titulo?: string
  /** Who did it and when, below the heading. */
  nota?: string
  piezas: PaperPiece[]
}

/** Who signs, as it stands on paper. */
export type Signature = {
  nombre: string
  /** Post of the person, where it says more than the office. */
  cargo?: string
  oficina: string
  /** «Firmó el 23 de noviembre de 2026, 9:40». */
  leyenda: string
}

/** All that a paper says, ready to be set: no ids, no codes, no dates to format. */
export type DocumentModel = {
  tipo: DocumentType
  titulo: string
  folio: string
  /** What anyone can verify it by, in groups: `7K3M-9QWX-2F4D-HJ5T`. */
  codigo: string
  /** Moment of the movement, ISO 8601: the paper's own date. */
  fecha: string
  /** Department that issues it. */
  oficina: string
  asunto: string
  /** «23 de noviembre de 2026». */
  dia: string
  /** To whom a letter goes, a line each. */
  destinatario?: string[]
  datos: Fact[]
  bloques: PaperPart[]
  /** Said right above the signatures, on their page. */
  cierre: string[]
  firmas: Signature[]
  /** To be read before it is sealed: it says so across each page, and nobody can verify it. */
  borrador?: true
  /** Printed from the registers and not sealed: what its foot says of that. Nobody verifies it. */
  impreso?: string
  /** Of a paper that is not the directorate's, to be signed by hand: the dependency whose it is. Nobody seals it, and nobody can verify it. */
  ajeno?: string
  /** Address the QR leads to. */
  verificar: string
  /** Code and version of the procedure it comes from. */
  procedimiento: string
}
