import { dayIn, formatMoment } from '../engine/calendar.ts'
import { requestOf } from '../engine/returned.ts'
import { CANALES } from '../manual/channels.ts'
import { findStep } from '../manual/index.ts'
import { roleName } from '../manual/roles.ts'
import type { Emission } from '../manual/types.ts'
import type { Block, DocumentModel, Piece, Row } from './model.ts'
import { formatDay, type Names, readData } from './readData.ts'
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
  const opening = requestOf([...loaded.movements.filter((m) => m.seq < movement.seq), movement]) ?? movement
  const letter = emission.tipo === 'oficio'
  const said = (name: string) => (typeof opening.datos[name] === 'string' ? String(opening.datos[name]) : null)
  const received = emission.tipo === 'acuse'
  const head: (Row | null)[] = [
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
    asunto: said('titulo') ?? said('asunto') ?? procedure.nombre,
    dia: formatDay(dayIn(new Date(movement.fecha))),
    ...(letter && { destinatario: [dependencia, expediente.area ?? ''].filter(Boolean) }),
    // A letter says in its first sentence what it is about.
    datos: letter ? [] : head.flatMap((r) => r ?? []),
    bloques: [
      ...opensWith(source, emission, opening.datos),
      ...body(source, emission, names),
      ...endsWith(source, emission),
    ],
    cierre: letter ? ['Sin otro particular, reciba un cordial saludo.', 'Atentamente,'] : [],
    firmas: signaturesOf(source, emission, names, dependencia).map((s) => s.firma),
    verificar: `${facts.publicUrl}/verificar/${codigo}`,
    procedimiento: `${procedure.codigo} · versión ${procedure.version}`,
  }
}

const row = (etiqueta: string, valor: string | null | undefined): Row | null => (valor ? { etiqueta, valor } : null)

/** Said at the top of the paper already. */
const AT_THE_TOP = ['titulo', 'asunto', 'area']

/** Of a letter's own reference to the oficio it answers. */
const REFERRED_TO = ['numeroOficio', 'fechaOficio']

/** What was written down at the steps the paper includes, each under what was done, by whom and when; a letter runs on. */
const body = (source: DocumentSource, { tipo, incluye, omite = [] }: Emission, names: Names): Block[] => {
  const parts = lastOf(source, incluye).flatMap(({ step, movement }): Block[] => {
    const told = readData(step, movement.datos, names, [
      ...AT_THE_TOP,
      ...(tipo === 'oficio' ? REFERRED_TO : []),
      ...omite,
    ])
    const piezas = tipo === 'acuse' ? told.map(shorten) : told
    if (piezas.length === 0) return []
    const choice = tipo === 'oficio' ? undefined : step.opciones?.find((o) => o.opcion === movement.opcion)
    if (tipo === 'acuse') return [{ titulo: 'Lo que enviaste', piezas }]
    const nota = `${roleName(movement.rol)} · ${formatMoment(new Date(movement.fecha))}`
    const resultado = choice ? [{ filas: [{ etiqueta: 'Resultado', valor: choice.etiqueta }] }] : []
    return [{ titulo: step.actividad, nota, piezas: joinRows([...piezas, ...resultado]) }]
  })
  return tipo === 'oficio' ? [{ piezas: joinRows(parts.flatMap((part) => part.piezas)) }] : parts
}

/** Lists that come one after the other are one. */
const joinRows = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && 'filas' in last && 'filas' in piece)
      joined[joined.length - 1] = { filas: [...last.filas, ...piece.filas] }
    else joined.push(piece)
  }
  return joined
}

const shorten = (piece: Piece): Piece =>
  'texto' in piece && piece.texto.length > QUOTED
    ? {
        ...piece,
        texto: `${piece.texto.slice(0, QUOTED).replace(/\s+\S*$/, '')}…\n\n(El texto completo, de ${piece.texto.length.toLocaleString('es-MX')} caracteres, está en el expediente.)`,
      }
    : piece

const opensWith = (source: DocumentSource, { tipo }: Emission, opening: Record<string, unknown>): Block[] => {
  if (tipo === 'acuse') {
    const parrafo =
      'La Dirección de TIC recibió tu solicitud. Con el folio de este acuse puedes seguir su avance en la intranet o preguntar por ella.'
    return [{ piezas: [{ parrafo }] }]
  }
  if (tipo !== 'oficio') return []
  const numero = typeof opening.numeroOficio === 'string' ? ` con número ${opening.numeroOficio}` : ''
  const fecha = typeof opening.fechaOficio === 'string' ? `, del ${formatDay(opening.fechaOficio)}` : ''
  const folio = source.loaded.expediente.folio ?? ''
  const parrafo = `En atención a su oficio${numero}${fecha}, registrado con el folio ${folio}, se le comunica lo siguiente.`
  return [{ piezas: [{ parrafo }] }]
}

const endsWith = (source: DocumentSource, { tipo }: Emission): Block[] => {
  const own = findStep(source.procedure, source.movement.paso)
  const next = tipo === 'acuse' ? findStep(source.procedure, own?.siguiente ?? null) : undefined
  if (!next) return []
  const valor = `${next.actividad}. Le toca a ${next.responsables.map(roleName).join(' o ')}.`
  return [
    {
      titulo: 'Qué sigue',
      piezas: [{ filas: [{ etiqueta: `Paso ${next.paso} de ${source.procedure.pasos.length}`, valor }] }],
    },
  ]
}
