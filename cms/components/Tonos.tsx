import type { UIFieldServerProps } from 'payload'
import { contrast } from '../../hooks/municipio/contrast.ts'
import { BASE, type Color } from '../../hooks/municipio/paleta.ts'
import { type Chosen, derive } from '../../hooks/municipio/tints.ts'

const SHOWN: [name: Color, label: string, on: Color][] = [
  ['agua', 'Principal', 'papel'],
  ['agua-claro', 'Fondo de lo que te toca', 'tinta'],
  ['turquesa', 'Marcas', 'papel'],
  ['tinta', 'Texto', 'papel'],
  ['tenue', 'Texto secundario', 'papel'],
]

/** The palette that follows from the colours as they were last saved, light and dark, each with its contrast. */
export const Tonos = ({ data }: UIFieldServerProps) => {
  const of = { ...BASE, ...derive((data?.colores ?? {}) as Chosen, BASE) }
  return (
    <div className="tonos">
      <p className="field-label">Así queda la paleta guardada</p>
      <ul>
        {SHOWN.map(([name, label, on]) => (
          <li key={name}>
            {([0, 1] as const).map((side) => (
              <span key={side} style={{ background: of[name][side] }} />
            ))}
            {label}: {contrast(of[name][0], of[on][0]).toFixed(1)}:1 de día,{' '}
            {contrast(of[name][1], of[on][1]).toFixed(1)}:1 de noche
          </li>
        ))}
      </ul>
    </div>
  )
}
