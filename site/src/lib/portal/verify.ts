import type { PayloadRequest } from 'payload'
import { MAX_FILE_BYTES } from '../../../../hooks/doors/accept.ts'
import type { ReceivedFile } from '../../../../hooks/doors/bytes.ts'
import type { Verification } from '../../../../hooks/papers/verify.ts'

type Verdict = { titulo: string; guia: string; tono: 'jade' | 'ambar' | 'coral' }

/** What a page says first: of the paper, or of the file someone sent to be compared with it. */
export const verdictOf = (known: Verification | null, comparison?: Comparison): Verdict => {
  if (known?.autentico && comparison && 'coincide' in comparison) return verdictOfFile(known, comparison.coincide)
  if (!known) {
    return {
      titulo: 'No hay ningún documento con ese código',
      guia: 'Revisa que esté completo: son 16 letras y números, en grupos de cuatro. Si lo copiaste bien, el documento no es nuestro.',
      tono: 'coral',
    }
  }
  if (!known.autentico) {
    return {
      titulo: 'No podemos confirmar este documento',
      guia: 'El archivo que guardamos no es el que se registró al emitirlo. Avisa a la Dirección de TIC antes de usarlo.',
      tono: 'coral',
    }
  }
  if (known.estado === 'sustituido') {
    return {
      titulo: 'Este documento fue sustituido por otro',
      guia: 'Lo emitimos nosotros, pero ya no es el que vale: en el mismo trámite se emitió otro después. Pide el vigente.',
      tono: 'ambar',
    }
  }
  if (known.archivo === 'ilegible') {
    return {
      titulo: 'Este documento está en nuestro registro',
      guia: 'Lo emitimos nosotros y está vigente, pero ahora no pudimos leer nuestra copia. Compara tu archivo: lo cotejamos con la huella registrada.',
      tono: 'ambar',
    }
  }
  return {
    titulo: 'Este documento es auténtico',
    guia: `${WHAT[known.tipo]} de la Dirección de TIC, y está vigente.`,
    tono: 'jade',
  }
}

const verdictOfFile = ({ estado }: Verification, coincide: boolean): Verdict => {
  if (!coincide) {
    return {
      titulo: 'Tu archivo no es este documento',
      guia: 'Se cambió, se volvió a guardar o es otro. Una copia impresa y digitalizada tampoco coincide: compara lo que dice con los datos de abajo.',
      tono: 'coral',
    }
  }
  return estado === 'vigente'
    ? {
        titulo: 'Tu archivo es auténtico',
        guia: 'Es este documento: no le falta ni le sobra un solo byte.',
        tono: 'jade',
      }
    : {
        titulo: 'Tu archivo es auténtico, pero fue sustituido',
        guia: 'En el mismo trámite se emitió otro después. Pide el vigente.',
        tono: 'ambar',
      }
}

const WHAT: Record<Verification['tipo'], string> = {
  acuse: 'Es un acuse de recibo',
  orden: 'Es una orden de servicio',
  oficio: 'Es un oficio',
  dictamen: 'Es un dictamen',
  diagnostico: 'Es un diagnóstico técnico',
}

/** How a file sent compares with the paper. */
export type Comparison = { coincide: boolean } | { error: string }

/** Compares the file of a form: the server hashed it as it arrived, and did not keep it. */
export const compareFile = ({ files }: PayloadRequest, known: Verification): Comparison => {
  const [file] = (files as Record<string, ReceivedFile[]> | undefined)?.archivo ?? []
  if (!file || file.size === 0) return { error: 'Escoge el archivo que quieres comparar.' }
  if (file.size > MAX_FILE_BYTES) return { error: 'El archivo pesa más de 25 MB: no es este documento.' }
  return { coincide: file.sha256 === known.sha256 }
}
