import type { PayloadRequest } from 'payload'
import { MAX_FILE_BYTES } from '../../../../hooks/doors/accept.ts'
import type { ReceivedFile } from '../../../../hooks/doors/bytes.ts'
import type { Textos } from '../../../../hooks/idiomas/es.ts'
import type { Verification } from '../../../../hooks/papers/verify.ts'

type Words = Textos['verificar']
type Verdict = { titulo: string; guia: string; tono: 'jade' | 'ambar' | 'coral' }

/** What a page says first: of the paper, or of the file someone sent to be compared with it. */
export const verdictOf = (say: Words, known: Verification | null, comparison?: Comparison): Verdict => {
  if (known?.autentico && comparison && 'coincide' in comparison) return verdictOfFile(say, known, comparison.coincide)
  if (!known) return { titulo: say.ninguno, guia: say.ningunoGuia, tono: 'coral' }
  if (!known.autentico) return { titulo: say.dudoso, guia: say.dudosoGuia, tono: 'coral' }
  if (known.estado === 'sustituido') return { titulo: say.sustituido, guia: say.sustituidoGuia, tono: 'ambar' }
  if (known.archivo === 'ilegible') return { titulo: say.registrado, guia: say.registradoGuia, tono: 'ambar' }
  return { titulo: say.autentico, guia: say.autenticoGuia[known.tipo], tono: 'jade' }
}

const verdictOfFile = (say: Words, { estado }: Verification, coincide: boolean): Verdict => {
  if (!coincide) return { titulo: say.otroArchivo, guia: say.otroArchivoGuia, tono: 'coral' }
  return estado === 'vigente'
    ? { titulo: say.tuArchivo, guia: say.tuArchivoGuia, tono: 'jade' }
    : { titulo: say.tuArchivoSustituido, guia: say.tuArchivoSustituidoGuia, tono: 'ambar' }
}

/** How a file sent compares with the paper. */
export type Comparison = { coincide: boolean } | { error: string }

/** Compares the file of a form: the server hashed it as it arrived, and did not keep it. */
export const compareFile = (say: Words, { files }: PayloadRequest, known: Verification): Comparison => {
  const [file] = (files as Record<string, ReceivedFile[]> | undefined)?.archivo ?? []
  if (!file || file.size === 0) return { error: say.sinArchivo }
  if (file.size > MAX_FILE_BYTES) return { error: say.archivoGrande }
  return { coincide: file.sha256 === known.sha256 }
}
