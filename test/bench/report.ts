import { cpus, loadavg, totalmem } from 'node:os'
import type { Db } from '../helpers/data.ts'
import { number, type Row } from './row.ts'

const NAMES: Record<Db, string> = { sqlite: 'SQLite', mongo: 'MongoDB' }
const HEADING = '## '
const BOUNDS_HEADING = 'Qué lo acota'

/** What can be measured by itself (`--only=`), in the order it is told. */
export const PARTS = {
  start: 'Arrancar y llenar',
  steps: 'Un paso',
  openings: 'Abrir',
  trays: 'Bandejas y expedientes',
  pages: 'El portal',
  papers: 'Documentos',
  memory: 'Entrar, y la memoria',
} as const

export type Part = keyof typeof PARTS

const PART = '### '

/** One part as measured: when and with what load, and each figure beside its bar. */
export const written = (part: Part, cases: number, rows: readonly Row[]): string =>
  [
    `${PART}${PARTS[part]}`,
    '',
    machine(cases),
    '',
    '| qué | medido | se busca | |',
    '|---|---|---|---|',
    ...rows.map(({ name, figure, bar }) => `| ${name} | ${figure} | ${bar?.text ?? ''} | ${bar ? verdict(bar) : ''} |`),
  ].join('\n')

const verdict = ({ reached }: { reached: boolean }) => (reached ? 'se alcanza' : '**no se alcanza**')

const machine = (cases: number): string => {
  const [model] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0] ?? 0
  const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `${number(cases)} expedientes. Medido el ${when}: ${cpus().length} núcleos (${model?.model.trim()}), ${memory} GB, Node ${process.versions.node}; carga del sistema, promedio de un minuto al terminar: ${load.toFixed(1)}.`
}

/** `docs/performance.md` with this part of this database as measured now, and everything else as it stands. */
export const withPart = (before: string, db: Db, part: Part, text: string): string => {
  const known = (name: Db): string[] => {
    const section = before.split(/^(?=## )/m).find((found) => found.startsWith(`${HEADING}${NAMES[name]}\n`)) ?? ''
    return section.split(/^(?=### )/m).slice(1)
  }
  const sections = (Object.keys(NAMES) as Db[]).flatMap((name) => {
    const parts = (Object.keys(PARTS) as Part[]).flatMap((one) =>
      name === db && one === part
        ? text
        : (known(name).find((found) => found.startsWith(`${PART}${PARTS[one]}\n`)) ?? []),
    )
    return parts.length ? [[`${HEADING}${NAMES[name]}`, ...parts.map((found) => found.trimEnd())].join('\n\n')] : []
  })
  return [HEAD, ...sections, BOUNDS].join('\n\n')
}

const HEAD = `# Lo que tarda

Lo escribe \`npm run bench\` (\`-- --db=mongo\` para la otra base), cada parte con su hora y su carga, y solo las
partes que se le piden (\`-- --only=steps,trays\`); no se corrige a mano. Las
proporciones son entre medianas de cosas medidas por turnos en una misma corrida, y valen de una máquina a otra; lo demás, en la que se
dice y con la carga que se dice. «Se busca» es la meta del proyecto; lo que no lleva meta está para comparar.`

const BOUNDS = `${HEADING}${BOUNDS_HEADING}

- Un paso escribe dos veces en disco y espera cada una (WAL con sincronía completa; en MongoDB, mayoría y diario): el movimiento, que es el
  único punto sin retorno, y la fila del expediente. El alta simple de Payload escribe una. La inserción durable de la tabla es lo más que el
  disco da de ello.
- Lo demás del paso es la petición: Express, la sesión que Payload lee en cada una, el motor y la respuesta. El camino del libro va
  directo a los manejadores de la base (decisiones 18 y 19).
- Abrir y esperar los documentos: el papel se imprime y se sella en un hilo aparte, uno tras otro; lo acota el procesador de ese papel.
- Una página guardada se contesta sin pasar por Astro ni por Payload; lo acota \`node:http\` mismo (decisión 20).
- El cliente de la medición corre en la misma máquina y le quita procesador a lo medido; con dos núcleos se nota.

## Lo que no se alcanza, y por qué

- El paso frente al alta simple: dos escrituras durables contra una, la historia del expediente leída y plegada, y la respuesta con el expediente
  entero. De la fila se escriben solo las columnas que cambian. Con un cliente la
  proporción varía con la carga: una corrida casi en calma, antes de la decisión 42, dio 0.44 (y 0.40 con dieciséis).
- La página hecha de nuevo: en su perfil, las lecturas de Payload (armar el SQL, volverlo documento, sus ganchos) son la mayor parte; escribir el
  HTML, la catorceava.
- La memoria: después de la carga viven 80 MB en el montón; lo demás es lo que V8 guarda para lo nuevo (128 MB, ahora acotado con
  \`--max-semi-space-size=16\`: de 581 a 462 MB con mil expedientes, en dos corridas con la misma carga ajena), el código, los tipos de letra y
  los hilos de documentos y textos.

## Lo que no está medido

- Frente a otros productos (Directus, Request Tracker): ninguna corrida de estas los mide, y aquí no se afirma nada de ellos.
- Con más expedientes que los que dice cada parte. \`-- --cases=1000000\` mide un millón al lado de diez mil y agrega esas proporciones: no se ha
  corrido. Las bandejas leen de cada índice lo que enseñan y cuentan hasta mil (decisión 42). Crecen con el número de expedientes: la
  colección \`expedientes\` pedida como lista (cuenta su total entero, y la de quien no los ve todos los recorre) y la búsqueda de una palabra.
- En una máquina en calma, salvo donde la carga dicha es menor que dos.
`
