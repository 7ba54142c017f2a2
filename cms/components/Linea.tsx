import { linePlot, type Punto } from '../../hooks/diagram/plot.ts'

const SIZE = { width: 328, height: 120 }

/** A figure for each day, drawn small. What it comes to is said beside it; each day, to whoever does not see it, in its name. */
export const LineaDeVisitas = ({ puntos }: { puntos: Punto[] }) => {
  const plot = linePlot(puntos, SIZE)
  const each = puntos.map(({ etiqueta, valores }) => `${etiqueta}: ${valores[0]}`).join(', ')
  return (
    <svg
      aria-label={`Cada día: ${each}`}
      className="cenote-linea"
      role="img"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
    >
      {plot.marks.map((mark) => (
        <g key={mark.value}>
          <line className="cenote-linea-regla" x1={plot.left} x2={plot.right} y1={mark.y} y2={mark.y} />
          <text textAnchor="end" x={plot.left - 6} y={mark.y + 4}>
            {mark.value.toLocaleString('es-MX')}
          </text>
        </g>
      ))}
      {plot.names.map((name) => (
        <text key={name.etiqueta} textAnchor="middle" x={name.x} y={SIZE.height - 8}>
          {name.etiqueta}
        </text>
      ))}
      <path className="cenote-linea-bajo" d={plot.area} />
      <path className="cenote-linea-trazo" d={plot.line} />
      {plot.last && <circle className="cenote-linea-punto" cx={plot.last.x} cy={plot.last.y} r="4" />}
    </svg>
  )
}
