import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { readHome } from '../home/index.ts'
import type { Parte } from '../home/part.ts'
import { Linea } from './Linea.tsx'

/** The home of the panel: what waits for whoever opened it, instead of a tile for each collection. */
export const Inicio = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const parts = await readHome(req)
  return (
    <Gutter className="cenote-inicio">
      <h1>Inicio</h1>
      <div className="cenote-inicio-partes">
        {parts.map((part) => (
          <Seccion key={part.id} {...part} />
        ))}
      </div>
    </Gutter>
  )
}

const Seccion = ({ id, titulo, total, dicho, filas, vacio, todo, puntos }: Parte) => (
  <section aria-labelledby={`inicio-${id}`} className={`cenote-parte cenote-parte--${total > 0 ? 'con' : 'sin'}`}>
    <h2 id={`inicio-${id}`}>
      {titulo} {total > 0 && <span>{dicho ?? total.toLocaleString('es-MX')}</span>}
    </h2>
    {puntos && <Linea dicho={puntos.map((p) => `${p.etiqueta}: ${p.valores[0]}`).join(', ')} puntos={puntos} />}
    {filas.length > 0 ? (
      <ul>
        {filas.map(({ texto, href, nota }) => (
          <li key={`${href}:${texto}:${nota}`}>
            {href ? <a href={href}>{texto}</a> : <span>{texto}</span>}
            {nota && <small>{nota}</small>}
          </li>
        ))}
      </ul>
    ) : (
      <p>{vacio}</p>
    )}
    {todo && (
      <a className="cenote-parte-todo" href={todo.href}>
        {todo.texto}
      </a>
    )}
  </section>
)
