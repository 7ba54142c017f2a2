import { loadSeal } from '../../cms/print/certificate.ts'
import { renderPdf } from '../../cms/print/render.ts'
import { sealPdf } from '../../cms/print/seal.ts'
import { paper } from '../documents/papers.ts'
import { atMost, type Row } from './row.ts'

const RUNS = 40

/** A letter of a page, and a paper with a table of forty lines: printed and sealed once warm, in milliseconds of processor. */
export const paperRows = async (dataDir: string): Promise<Row[]> => {
  const seal = loadSeal({ p12: undefined, passphrase: undefined, dataDir })
  const filas = [{ etiqueta: 'Asunto', valor: 'Publicar la campaña de invierno en el portal' }]
  const letter = paper({ bloques: [{ titulo: 'Solicitud', nota: 'Secretaría', piezas: [{ filas }] }] })
  const cost = async (model: typeof letter) => {
    const print = async () => sealPdf(await renderPdf(model, seal), seal)
    for (let i = 0; i < 10; i++) await print()
    const before = process.cpuUsage()
    for (let i = 0; i < RUNS; i++) await print()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / RUNS
  }
  const [one, table] = [await cost(letter), await cost(paper())]
  const told = (cost: number) => `${cost.toFixed(1)} ms de procesador`
  return [
    { name: 'un oficio impreso y sellado, en caliente', figure: told(one), bar: atMost(one, 15, ' ms') },
    { name: 'un documento con tabla de cuarenta filas, igual', figure: told(table) },
  ]
}
