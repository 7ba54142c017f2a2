import { cpus, loadavg, totalmem } from 'node:os'
import type { Db } from '../helpers/data.ts'
import { number, type Row } from './row.ts'

const NAMES: Record<Db, string> = { sqlite: 'SQLite', mongo: 'MongoDB' }
const HEADING = '## '
const BOUNDS_HEADING = 'Qué lo acota'

/** One database's section: the machine, and each figure beside its bar. */
export const section = (db: Db, cases: number, rows: readonly Row[]): string =>
  [
    `${HEADING}${NAMES[db]}, ${number(cases)} expedientes`,
    '',
    machine(),
    '',
    '| qué | medido | se busca | |',
    '|---|---|---|---|',
    ...rows.map(({ name, figure, bar }) => `| ${name} | ${figure} | ${bar?.text ?? ''} | ${bar ? verdict(bar) : ''} |`),
    '',
  ].join('\n')

const verdict = ({ reached }: { reached: boolean }) => (reached ? 'se alcanza' : '**no se alcanza**')

const machine = (): string => {
  const [model] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[1] ?? 0
  const day = new Date().toISOString().slice(0, 10)
  return `Medido el ${day}: ${cpus().length} núcleos (${model?.model.trim()}), ${memory} GB, Node ${process.versions.node}; carga del sistema, promedio de cinco minutos al terminar: ${load.toFixed(1)}.`
}

/** `docs/performance.md` with this database's new section, and what was written of the other as it stands. */
export const withSection = (before: string, db: Db, written: string): string => {
  const sections = before.split(/^(?=## )/m)
  const sectionOf = (name: Db) => sections.find((text) => text.startsWith(`${HEADING}${NAMES[name]}`))
  const all = (Object.keys(NAMES) as Db[]).flatMap((name) => (name === db ? written : (sectionOf(name) ?? [])))
  return [HEAD, ...all.map((text) => text.trimEnd()), BOUNDS].join('\n\n')
}

const HEAD = `# Lo que tarda

Lo escribe \`npm run bench\` (\`-- --db=mongo\` para la otra base), cada vez la sección de una base; no se corrige a mano. Las
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

## Lo que no está medido

- Frente a otros productos (Directus, Request Tracker): esta corrida no los mide, y aquí no se afirma nada de ellos.
- Con más expedientes que los de cada tabla. \`-- --cases=1000000\` mide un millón al lado de diez mil y agrega esas proporciones.
`
