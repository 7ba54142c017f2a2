import type { ReactNode } from 'react'
import type { PaperPiece, PaperTable } from '../../hooks/papers/model.ts'

/** A field of the panel that is only read: its label, and below it what it says. */
export const Leido = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="cenote-leido">
    <h4>{label}</h4>
    {children}
  </section>
)

/** Labels beside their values, tables and long texts, as the papers say them. */
export const Piezas = ({ piezas }: { piezas: PaperPiece[] }) =>
  piezas.length === 0 ? <p>Sin datos.</p> : piezas.map((pieza, i) => <Pieza key={keyOf(pieza, i)} pieza={pieza} />)

const keyOf = (pieza: PaperPiece, i: number): string => `${i}:${Object.keys(pieza).join()}`

const Pieza = ({ pieza }: { pieza: PaperPiece }) => {
  if ('tabla' in pieza) return <Tabla {...pieza.tabla} />
  if ('parrafo' in pieza) return <p>{pieza.parrafo}</p>
  const rows = 'filas' in pieza ? pieza.filas : [{ etiqueta: pieza.etiqueta, valor: pieza.texto }]
  return (
    <dl>
      {rows.flatMap(({ etiqueta, valor }) => [
        <dt key={etiqueta}>{etiqueta}</dt>,
        <dd key={`${etiqueta}:`}>{valor}</dd>,
      ])}
    </dl>
  )
}

const Tabla = ({ titulo, columnas, filas }: PaperTable) => (
  <table>
    <caption>{titulo}</caption>
    <thead>
      <tr>
        {columnas.map((columna) => (
          <th key={columna} scope="col">
            {columna}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {filas.map((fila) => (
        <tr key={fila.join('\u0000')}>
          {fila.map((celda, i) => (
            <td key={columnas[i]}>{celda}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
