import { roleNames } from '../manual/roles.ts'
import { exitsOf } from '../manual/steps.ts'
import type { Procedure } from '../manual/types.ts'
import { SIZES } from './boxes.ts'
import { layOut } from './layout.ts'
import { drawHalo, drawLabel, drawLane, drawLine, drawNode, escapeXml, textLines } from './shapes.ts'
import { diagramStyle } from './style.ts'
import { wrap } from './text.ts'

export type Where = {
  /** The step whose turn it is: drawn as «Estás aquí». */
  aqui?: number | null
  /** Steps already done. */
  hechos?: ReadonlySet<number>
}

const DAY = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * The flow diagram of a procedure as an SVG document that needs nothing from outside: its colours are those of the portal, light
 * or dark as the reader's, and its faces are within. Whoever does not see it hears title and description.
 */
export const drawDiagram = async (
  procedure: Procedure,
  { aqui = null, hechos = new Set() }: Where = {},
): Promise<string> => {
  const { width, height, lanes, nodes, edges } = layOut(procedure)
  const foot = footOf(procedure, width)
  const page = height + foot.height
  const here = nodes.find((n) => n.tipo === 'paso' && n.step?.paso === aqui)
  const title = `Diagrama de flujo: ${procedure.nombre}${here ? `. Estás aquí: paso ${aqui}` : ''}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${page}" viewBox="0 0 ${width} ${page}" role="img" aria-labelledby="titulo descripcion" lang="es-MX">`,
    `<title id="titulo">${escapeXml(title)}</title><desc id="descripcion">${escapeXml(inWords(procedure))}</desc>`,
    `<style>${await diagramStyle()}</style>`,
    `<rect class="papel" width="${width}" height="${page}"/>`,
    ...lanes.map(drawLane),
    here ? drawHalo(here) : '',
    ...edges.map(drawLine),
    ...nodes.map((node) => drawNode(node, aqui, hechos)),
    ...edges.map(drawLabel),
    textLines('nombre', foot.name, 2 * SIZES.margin, height + SIZES.pad / 2, SIZES.headLine),
    textLines('ficha', foot.about, 2 * SIZES.margin, height + foot.below, SIZES.smallLine),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Size of the drawing in pixels, for the page that shows it. */
export const diagramSize = (procedure: Procedure): { width: number; height: number } => {
  const { width, height } = layOut(procedure)
  return { width, height: height + footOf(procedure, width).height }
}

/** Name, code, edition and day of issue below the drawing, as at the head of the manual's own. */
const footOf = (p: Procedure, width: number): { name: string[]; about: string[]; below: number; height: number } => {
  const room = width - 4 * SIZES.margin
  const name = wrap(p.nombre, room, SIZES.head, 'rotulo')
  const facts = `${p.codigo} · versión ${p.version} · ${DAY.format(new Date(p.emision))} · ${p.departamento.nombre}`
  const about = wrap(facts, room, SIZES.small)
  const below = SIZES.pad / 2 + name.length * SIZES.headLine + 4
  return { name, about, below, height: below + about.length * SIZES.smallLine + SIZES.pad }
}

/** The whole diagram in words: what is seen, in the same order. */
const inWords = ({ pasos }: Procedure): string =>
  pasos
    .map((step) => {
      const next = exitsOf(step).map(({ etiqueta, siguiente }) => {
        const goes = siguiente === null ? 'termina' : `sigue el paso ${siguiente}`
        return etiqueta === null ? goes : `si «${etiqueta}», ${goes}`
      })
      return `Paso ${step.paso}, ${roleNames(step.responsables)}: ${step.actividad}; ${next.join('; ')}.`
    })
    .join(' ')
