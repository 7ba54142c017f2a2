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

- Un paso escribe de cuatro a seis veces en disco y espera cada una (WAL con sincronía completa; en MongoDB, mayoría y diario): el movimiento,
  que es el único punto sin retorno; la fila del expediente, antes y después de lo que el paso trae consigo; el oficio u orden que toca; los
  turnos que se acaban, y los avisos con sus correos, juntos. El alta simple de Payload escribe una. La inserción durable de la tabla es lo más
  que el disco da de cada una; en SQLite son una tras otra, también las de clientes distintos.
- Lo demás del paso es la petición: Express, la sesión que Payload lee en cada una, el motor y la respuesta. El camino del libro va
  directo a los manejadores de la base (decisiones 18 y 19).
- Abrir y esperar los documentos: el papel se imprime y se sella en un hilo aparte, uno tras otro, mientras la base atiende al siguiente
  expediente; lo acotan el procesador de ese papel y el borrador de la página, que Payload escribe con su primera versión.
- Una página guardada se contesta sin pasar por Astro ni por Payload; lo acota \`node:http\` mismo (decisión 20).
- El cliente de la medición corre en la misma máquina y le quita procesador a lo medido; con dos núcleos se nota.

## Lo que no se alcanza, y por qué

Una tabla medida antes del 25 de noviembre de 2026 a las 17:00 UTC es de antes de los cambios que aquí se dicen.

- El paso frente al alta simple: escribe más veces, lee y pliega la historia, avisa a quien toca y contesta con el expediente entero. En su perfil,
  lo más caro era el oficio, que escribía Payload (contarlo, darlo de alta, leerlo de vuelta); ahora va directo al manejador y de 3.3 ms
  quedan 0.5. De procesador, por turnos con la versión anterior en una máquina con mucha carga ajena, un paso pasó de 7.8 a 6.3 ms con dieciséis
  clientes, y de 6.2 a 5.0 con uno; un alta simple gasta 3.0 y 3.5. De lo que queda, la cuarta parte son las escrituras; la décima, los
  avisos; otra, comprimir la respuesta.
- La página hecha de nuevo: en su perfil, las lecturas de Payload eran las nueve décimas. Lo que el público lee se recuerda entre páginas (decisión
  54): la portada pasó de 91 a 920 por segundo, por turnos con la versión anterior en la misma máquina. La primera después de un cambio
  sigue pagando sus lecturas; tiene su propio renglón.
- Las bandejas se medían con miles de días inhábiles, los que el alta simple había dejado: cada bandeja y cada paso los leía. La medición
  ahora los quita, y una bandeja los lee del manejador.
- La memoria: una corrida corta de todo ello (sesenta expedientes) deja 478 MB, y 368 con la basura recogida: 85 de montón, 79 de Node y sus
  bibliotecas, y unos 200 fuera del montón (los hilos de documentos y textos, código, las páginas de SQLite). El resto es basura vieja que V8
  no recoge mientras no le falte sitio: mil expedientes, con mucha carga ajena, acabaron en 728 MB. La generación nueva está acotada
  (\`--max-semi-space-size=16\`); la vieja, no.

## Lo que no está medido

- Frente a otros productos (Directus, Request Tracker): ninguna corrida de estas los mide, y aquí no se afirma nada de ellos. Directus 11 se
  intentó instalar en una carpeta aparte el 25 de noviembre de 2026: compila un módulo nativo (\`isolated-vm\`) y, con la carga de ese
  día en dos núcleos, no acabó en quince minutos.
- Con más expedientes que los que dice cada parte. \`-- --cases=1000000\` mide un millón al lado de diez mil y agrega esas proporciones: no se ha
  corrido. Las bandejas leen de cada índice lo que enseñan y cuentan hasta mil, y una búsqueda lee de la palabra más rara (decisiones 44 y 51).
  Crece con el número de expedientes la colección \`expedientes\` pedida como lista: cuenta su total entero, y la de quien no los ve todos los
  recorre.
- En una máquina en calma, salvo donde la carga dicha es menor que dos.
`
