import { dayIn, formatDay, formatMoment } from '../engine/calendar.ts'
import { CANALES } from '../manual/channels.ts'
import type { Field } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'
import { recordedIn } from '../manual/recorded.ts'
import { roleName, toWhom } from '../manual/roles.ts'
import { nextOf } from '../manual/steps.ts'
import type { Emission } from '../manual/types.ts'
import type { DocumentModel, Fact, PaperPart, PaperPiece } from './model.ts'
import { type Names, readData } from './readData.ts'
import { sayAll } from './sentences.ts'
import { signaturesOf } from './signatures.ts'
import { type DocumentSource, lastOf } from './sources.ts'

/** What a paper needs besides the ledger, looked up beforehand. */
export type DocumentFacts = { folio: string; codigo: string; names: Names; dependencia: string; publicUrl: string }

/** A text longer than this stays in the case: an acknowledgement says that it came, not all it says. */
const QUOTED = 1200

/** Pure: the paper that `emission` makes of a case at this movement. */
export const composeDocument = (source: DocumentSource, emission: Emission, facts: DocumentFacts): DocumentModel => {
  const { loaded, movement, procedure } = source
  const { expediente } = loaded
  const { folio, codigo, names, dependencia } = facts
  const [request] = lastOf(source, [1])
  const asked = recordedIn('expediente', request?.step, request?.movement.datos ?? {})
  const letter = emission.tipo === 'oficio'
  const received = emission.tipo === 'acuse'
  const head: (Fact | null)[] = [
    received ? null : row('Expediente', expediente.folio),
    row('Procedimiento', procedure.nombre),
    row('Dependencia', dependencia),
    row('Área', expediente.area),
    row('Solicita', expediente.nombreSolicitante),
    received ? row('Recibida', formatMoment(new Date(movement.fecha))) : null,
    expediente.canal === 'web' ? null : row('Canal', CANALES[expediente.canal]),
  ]
  return {
    tipo: emission.tipo,
    titulo: emission.titulo,
    folio,
    codigo,
    fecha: movement.fecha,
    oficina: `Departamento de ${procedure.departamento.nombre}`,
    asunto: asked.titulo ?? procedure.nombre,
    dia: formatDay(dayIn(new Date(movement.fecha))),
    ...(letter && { destinatario: [dependencia, expediente.area ?? ''].filter(Boolean) }),
    // A letter says in its first sentence what it is about.
    datos: letter ? [] : head.flatMap((r) => r ?? []),
    bloques: [
      ...paragraphs(emission.tipo === 'acuse' ? [RECEIVED] : sayAll(emission.dice ?? [], source, names)),
      ...body(source, emission, names),
      ...endsWith(source, emission),
    ],
    // On the page of the signatures: none stands on a page of its own.
    cierre: [
      ...sayAll(emission.concluye ?? [], source, names),
      ...(letter ? ['Sin otro particular, reciba un cordial saludo.', 'Atentamente,'] : []),
    ],
    firmas: signaturesOf(source, emission, names, dependencia).map((s) => s.firma),
    verificar: `${facts.publicUrl}/verificar/${codigo}`,
    procedimiento: `${procedure.codigo} · versión ${procedure.version}`,
  }
}

const row = (etiqueta: string, valor: string | null | undefined): Fact | null => (valor ? { etiqueta, valor } : null)

/** Said at the top of the paper already. */
const isAtTheTop = ({ registra }: Field): boolean => registra.expediente !== undefined

const RECEIVED =
  'La Dirección de TIC recibió tu solicitud. Con el folio de este acuse puedes seguir su avance en la intranet o preguntar por ella.'

const paragraphs = (sentences: readonly string[]): PaperPart[] =>
  sentences.length ? [{ piezas: sentences.map((parrafo) => ({ parrafo })) }] : []

/** What the steps captured, under the paper's own headings; an orden, which is filled in, says by whom and when. */
const body = (source: DocumentSource, { tipo, incluye, omite = [] }: Emission, names: Names): PaperPart[] =>
  incluye.flatMap(({ paso, titulo, solo }): PaperPart[] => {
    const [told] = lastOf(source, [paso])
    if (!told) return []
    const { step, movement } = told
    const data = readData(step, movement.datos, names, {
      solo,
      omite: (field) => isAtTheTop(field) || omite.includes(field.nombre),
    })
    if (data.length === 0) return []
    if (tipo === 'acuse') return [{ titulo, piezas: data.map(shorten) }]
    if (tipo !== 'orden') return [{ titulo, piezas: solo?.length === 1 ? data.flatMap(unlabelled) : data }]
    const nota = `${roleName(movement.rol)} · ${formatMoment(new Date(movement.fecha))}`
    const chosen = step.opciones?.find((o) => o.opcion === movement.opcion)?.etiqueta.split(':')[0]
    const resultado = chosen ? [{ filas: [{ etiqueta: 'Resultado', valor: chosen }] }] : []
    return [{ titulo, nota, piezas: joinRows([...data, ...resultado]) }]
  })

/** All there is under a heading needs no label besides. */
const unlabelled = (piece: PaperPiece): PaperPiece[] => {
  if ('filas' in piece) return piece.filas.map(({ valor }) => ({ parrafo: valor }))
  return 'texto' in piece ? piece.texto.split(/\n{2,}/).map((parrafo) => ({ parrafo })) : [piece]
}

/** Lists that come one after the other are one. */
const joinRows = (pieces: readonly PaperPiece[]): PaperPiece[] => {
  const joined: PaperPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && 'filas' in last && 'filas' in piece)
      joined[joined.length - 1] = { filas: [...last.filas, ...piece.filas] }
    else joined.push(piece)
  }
  return joined
}

const shorten = (piece: PaperPiece): PaperPiece =>
  'texto' in piece && piece.texto.length > QUOTED
    ? {
        ...piece,
        texto: `${piece.texto.slice(0, QUOTED).replace(/\s+\S*$/, '')}…\n\n(El texto completo, de ${piece.texto.length.toLocaleString('es-MX')} caracteres, está en el expediente.)`,
      }
    : piece

const endsWith = (source: DocumentSource, { tipo }: Emission): PaperPart[] => {
  const own = findStep(source.procedure, source.movement.paso)
  const next = tipo === 'acuse' ? findStep(source.procedure, nextOf(own, source.movement.opcion)) : undefined
  if (!next) return []
  const valor = `${next.actividad}. Le toca ${toWhom(next.responsables)}.`
  return [
    {
      titulo: 'Qué sigue',
      piezas: [{ filas: [{ etiqueta: `Paso ${next.paso} de ${source.procedure.pasos.length}`, valor }] }],
    },
  ]
}
