import type { Payload } from 'payload'

const INEGI = 'INEGI, Unidad de Medida y Actualización; Diario Oficial de la Federación'

/** Daily UMA in pesos, each in force from 1 February of its year. */
const UMA: [anio: number, valor: number][] = [
  [2022, 96.22],
  [2023, 103.74],
  [2024, 108.57],
  [2025, 113.14],
  [2026, 117.31],
]

/** Makes the years that are missing. */
export const seedIndicators = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'indicadores',
    depth: 0,
    pagination: false,
    limit: 200,
    overrideAccess: true,
  })
  const known = new Set(docs.map(({ desde }) => desde))
  for (const [anio, valor] of UMA) {
    const desde = `${anio}-02-01`
    if (known.has(desde)) continue
    const data = { clave: 'uma' as const, valor, desde, fuente: `${INEGI}, enero de ${anio}` }
    await payload.create({ collection: 'indicadores', data, overrideAccess: true })
  }
}
