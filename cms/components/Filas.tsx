import type { Fila } from '../home/part.ts'

/** Lines that lead to where each is attended to. */
export const Filas = ({ filas }: { filas: readonly Fila[] }) => (
  <ul className="cenote-filas">
    {filas.map(({ texto, href, nota }) => (
      <li key={`${href}:${texto}:${nota}`}>
        {href ? <a href={href}>{texto}</a> : <span>{texto}</span>}
        {nota && <small>{nota}</small>}
      </li>
    ))}
  </ul>
)
