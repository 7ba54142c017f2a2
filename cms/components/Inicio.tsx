import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { readHome } from '../home/index.ts'
import type { Parte } from '../home/part.ts'
import { Filas } from './Filas.tsx'
import { LineaDeVisitas } from './Linea.tsx'

/** The home of the panel: what waits for whoever opened it, instead of a tile for each collection. What waits for nobody comes last, in a line. */
export const Inicio = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const parts = await readHome(req)
  const quiet = parts.filter(({ filas, total }) => filas.length === 0 && total === 0)
  return (
    <Gutter className="cenote-inicio">
      <h1>Inicio</h1>
      <div className="cenote-inicio-partes">
        {parts
          .filter((part) => !quiet.includes(part))
          .map((part) => (
            <Seccion key={part.id} {...part} />
          ))}
        {quiet.length > 0 && (
          <section aria-labelledby="inicio-nada" className="cenote-parte">
            <h2 id="inicio-nada">Sin pendientes</h2>
            <Filas filas={quiet.map(({ titulo, vacio, todo }) => ({ texto: titulo, href: todo?.href, nota: vacio }))} />
          </section>
        )}
      </div>
    </Gutter>
  )
}

const Seccion = ({ id, titulo, total, dicho, filas, todo, puntos }: Parte) => (
  <section aria-labelledby={`inicio-${id}`} className="cenote-parte">
    <h2 id={`inicio-${id}`}>
      {titulo} <span>{dicho ?? total.toLocaleString('es-MX')}</span>
    </h2>
    {puntos && <LineaDeVisitas puntos={puntos} />}
    <Filas filas={filas} />
    {todo && <a href={todo.href}>{todo.texto}</a>}
  </section>
)
